/** Opinions on the big screen: the ideas while results are hidden, then bars of the most agreed with. */
import { OpinionBar, opinionName } from "../../live/ui/Bars";
import type { TallyRow } from "../../live/wire";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { Line, LINES, useLeaders } from "../../screen/Ranks";
import { More, Wall } from "../../screen/Wall";
import { t } from "../../words";
import { mostAgreed, standings, type Standing } from "./standing";

const PARTS = ["agree", "disagree", "pass"] as const;

export function OpinionScreen(props: KindProps) {
  const { activity, ideas, rows, clock } = props;
  if (rows) return <Results {...props} rows={rows} />;
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      <Wall ideas={ideas} clock={clock} />
    </>
  );
}

function Results({ activity, ideas, rows }: KindProps & { rows: readonly TallyRow[] }) {
  const best = mostAgreed(standings(ideas, rows));
  const leaders = useLeaders(best.map((one) => one.no), !activity.accepts_votes);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const standing_of = new Map(best.map((one) => [one.no, one]));
  return (
    <>
      <Headline text={t("ไอเดียที่ห้องนี้เห็นด้วยมากที่สุด", "What this room agrees with most")} />
      <ul class="bleg">{PARTS.map((part) => <li key={part}><i class={`key ${part}`} />{opinionName(part)}</li>)}</ul>
      <ol class={activity.accepts_votes ? "rk opinions open" : "rk opinions"}>
        {leaders.map((no, i) => {
          const idea = idea_of.get(no);
          const standing = standing_of.get(no);
          return idea && standing && <Line key={i} idea={idea} rank={activity.accepts_votes ? null : i + 1}><Opinions of={standing} /></Line>;
        })}
      </ol>
      <More n={ideas.length - LINES} />
    </>
  );
}

function Opinions({ of }: { of: Standing }) {
  return (
    <>
      <OpinionBar opinions={of} />
      <p class="num nums3" aria-hidden="true">{PARTS.map((part) => <span key={part}><i class={`key ${part}`} />{of[part]}</span>)}</p>
    </>
  );
}
