/** Scores on the big screen: the ideas while results are hidden, then a number and a bar for each criterion. */
import type { Idea, ScoreActivity, TallyRow } from "../../live/wire";
import { Words } from "../../live/ui/Words";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { Line, LINES, useLeaders } from "../../screen/Ranks";
import { More, Wall } from "../../screen/Wall";
import { t } from "../../words";
import { MeanBar } from "./bars";
import { scored, scoreWords, type Scored } from "./scores";

/** From so many criteria on their columns need room from the ideas' texts. */
const MANY = 4;

export function ScoreScreen(props: KindProps) {
  const { activity, ideas, rows, clock } = props;
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      {rows ? <Results activity={activity as ScoreActivity} ideas={ideas} rows={rows} /> : <Wall ideas={ideas} clock={clock} plain />}
    </>
  );
}

interface ResultsProps {
  activity: ScoreActivity;
  ideas: readonly Idea[];
  rows: readonly TallyRow[];
}

function Results({ activity, ideas, rows }: ResultsProps) {
  const over = !activity.accepts_votes;
  const { criteria } = activity.settings;
  const best = scored(ideas, rows, criteria.length, true);
  const leaders = useLeaders(best.map((one) => one.no), over);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const scored_of = new Map(best.map((one) => [one.no, one]));
  const look = `${criteria.length >= MANY ? " wide" : ""}${over ? "" : " open"}`;
  return (
    <>
      <div class={`sc-h${look}`} aria-hidden="true">
        <p class="b">{columnsOf(criteria).map((name, i) => <span key={i}><Words text={name} /></span>)}</p>
      </div>
      <ol class={`rk sc${look}`}>
        {leaders.map((no, i) => {
          const idea = idea_of.get(no);
          const one = scored_of.get(no);
          return idea && one && <Line key={i} idea={idea} rank={over ? one.rank : null}><Cells scored={one} criteria={criteria} /></Line>;
        })}
      </ol>
      <More n={ideas.length - LINES} />
    </>
  );
}

/** The total first; of one criterion the total would say the same again. */
function columnsOf(criteria: readonly string[]): readonly string[] {
  return criteria.length > 1 ? [t("เฉลี่ยรวม", "Overall"), ...criteria] : criteria;
}

function Cells({ scored: { total, means }, criteria }: { scored: Scored; criteria: readonly string[] }) {
  const values = criteria.length > 1 ? [total, ...means] : means;
  return (
    <>
      {columnsOf(criteria).map((name, i) => (
        <p key={i} class={i === 0 ? "sc-c total" : "sc-c"}>
          <span class="vh">{name}</span>
          <b>{scoreWords(values[i] ?? null)}</b>
          <MeanBar mean={values[i] ?? null} />
        </p>
      ))}
    </>
  );
}
