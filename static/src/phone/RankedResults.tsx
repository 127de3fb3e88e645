/** The result of a vote by points: every idea by its points, ties sharing a rank, with what I gave. */
import { useMemo } from "preact/hooks";
import { counted, ranking, type Ranked, type Unit } from "../live/ranking";
import { CountBar } from "../live/ui/Bars";
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { Frame } from "./Frame";
import { useOwnOrder } from "./voting";

export interface RankedResultsProps {
  activity: Activity;
  title: string;
  /** How many people voted, in words. */
  voted: string;
  unit: Unit;
  /** What I gave to an idea, in words; null for nothing. */
  given: (no: number) => string | null;
  /** Back to voting, in the kind's own words; absent where it is over. */
  back: { label: string; run: () => void } | null;
}

function Place({ ranked, most, unit, given }: { ranked: Ranked; most: number; unit: Unit; given: string | null }) {
  const { board } = usePhone();
  return (
    <li class={ranked.rank === null ? "res" : "res rank"}>
      {ranked.rank !== null && <b class="rank-no num">{ranked.rank}</b>}
      <div>
        <p class="note-x"><Words text={board.ideas.get(ranked.no)?.text ?? ""} /></p>
        <CountBar n={ranked.points} of={most} />
        <p class="rank-n num">
          <b>{counted(ranked.points, unit)}</b>{" "}
          <span>{t("จาก {n} คน", "from {n} person|from {n} people", { n: ranked.voters })}</span>
          {given !== null && <span>{given}</span>}
        </p>
      </div>
    </li>
  );
}

/** Ranked once the round is over; before, in this phone's own order, so that nothing moves. */
export function RankedResults({ activity, title, voted, unit, given, back }: RankedResultsProps) {
  const { board } = usePhone();
  const order = useOwnOrder(activity);
  const rows = board.tallies.get(activity.no);
  const all = useMemo(() => {
    const shown = order.filter((no) => board.ideas.has(no)).map((no) => ({ no }));
    return ranking(shown, [...(rows?.values() ?? [])], !activity.accepts_votes);
  }, [order, board.ideas, rows, activity.accepts_votes]);
  const most = Math.max(1, ...all.map((one) => one.points));
  const dock = back && <button type="button" class="btn wide" onClick={back.run}>{back.label}</button>;
  return (
    <Frame activity={activity} dock={dock}>
      <div class="sh"><h1 tabIndex={-1}>{title}</h1><span>{voted}</span></div>
      {activity.prompt && <p class="hint"><Words text={activity.prompt} /></p>}
      <ol class="stack">
        {all.map((ranked) => <Place key={ranked.no} ranked={ranked} most={most} unit={unit} given={given(ranked.no)} />)}
      </ol>
    </Frame>
  );
}
