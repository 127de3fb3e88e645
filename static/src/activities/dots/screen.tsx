/** Dots on the big screen: the ideas while results are hidden, then bars; ranks once the round is over. */
import type { TallyRow } from "../../live/wire";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { Line, LINES, useLeaders } from "../../screen/Ranks";
import { More, Wall } from "../../screen/Wall";
import { t } from "../../words";
import { ranking } from "./ranking";

export function DotsScreen(props: KindProps) {
  const { activity, ideas, rows, clock } = props;
  if (rows) return <Results {...props} rows={rows} />;
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      <Wall ideas={ideas} clock={clock} plain />
    </>
  );
}

function Results({ activity, ideas, rows }: KindProps & { rows: readonly TallyRow[] }) {
  const over = !activity.accepts_votes;
  const ranked = ranking(ideas, rows, true);
  const leaders = useLeaders(ranked.map((one) => one.no), over);
  const most = Math.max(1, ...ranked.map((one) => one.dots));
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const ranked_of = new Map(ranked.map((one) => [one.no, one]));
  return (
    <>
      <Headline text={over ? t("ไอเดียที่ห้องนี้อยากให้ทำก่อน", "What this room wants first") : activity.prompt || activity.title} />
      <ol class={over ? "rk dots" : "rk dots open"}>
        {leaders.map((no, i) => {
          const idea = idea_of.get(no);
          const one = ranked_of.get(no);
          return idea && one && <Line key={i} idea={idea} rank={over ? one.rank : null}><Bar dots={one.dots} most={most} /></Line>;
        })}
      </ol>
      <More n={ideas.length - LINES} />
    </>
  );
}

function Bar({ dots, most }: { dots: number; most: number }) {
  return (
    <>
      <i style={{ width: `${(dots / most) * 72}%` }} aria-hidden="true" />
      <b>{dots} <small>{t("จุด", "dot|dots", { n: dots })}</small></b>
    </>
  );
}
