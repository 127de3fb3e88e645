/** The leading ideas by their points on the big screen: places are kept while people vote, ranks come once the round is over. */
import { ranking, type Unit } from "../live/ranking";
import type { TallyRow } from "../live/wire";
import { Headline } from "./Headline";
import type { KindProps } from "./kinds";
import { Line, LINES, useLeaders } from "./Ranks";
import { More } from "./Wall";

export interface RankedResultsProps extends Pick<KindProps, "activity" | "ideas"> {
  rows: readonly TallyRow[];
  unit: Unit;
  /** The headline once the round is over. */
  title: string;
}

export function RankedResults({ activity, ideas, rows, unit, title }: RankedResultsProps) {
  const over = !activity.accepts_votes;
  const ranked = ranking(ideas, rows, true);
  const leaders = useLeaders(ranked.map((one) => one.no), over);
  const most = Math.max(1, ...ranked.map((one) => one.points));
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const ranked_of = new Map(ranked.map((one) => [one.no, one]));
  return (
    <>
      <Headline text={over ? title : activity.prompt || activity.title} />
      <ol class={over ? "rk dots" : "rk dots open"}>
        {leaders.map((no, i) => {
          const idea = idea_of.get(no);
          const one = ranked_of.get(no);
          return idea && one && <Line key={i} idea={idea} rank={over ? one.rank : null}><Bar points={one.points} most={most} unit={unit} /></Line>;
        })}
      </ol>
      <More n={ideas.length - LINES} />
    </>
  );
}

function Bar({ points, most, unit }: { points: number; most: number; unit: Unit }) {
  return (
    <>
      <i style={{ width: `${(points / most) * 72}%` }} aria-hidden="true" />
      <b>{points} <small>{unit(points)}</small></b>
    </>
  );
}
