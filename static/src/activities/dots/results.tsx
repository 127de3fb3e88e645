/** The result of giving dots: every idea by its dots, ties sharing a rank, with what I gave. */
import { DotBar } from "../../live/ui/Bars";
import { Words } from "../../live/ui/Words";
import type { DotsActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { useOwnOrder } from "../../phone/voting";
import { t } from "../../words";
import { ranking, type Ranked } from "./ranking";

function Place({ ranked, most, own }: { ranked: Ranked; most: number; own: number }) {
  const { board } = usePhone();
  return (
    <li class={ranked.rank === null ? "res" : "res rank"}>
      {ranked.rank !== null && <b class="rank-no num">{ranked.rank}</b>}
      <div>
        <p class="note-x"><Words text={board.ideas.get(ranked.no)?.text ?? ""} /></p>
        <DotBar dots={ranked.dots} of={most} />
        <p class="rank-n num">
          <b>{t("{n} จุด", "{n} dot|{n} dots", { n: ranked.dots })}</b>{" "}
          <span>{t("จาก {n} คน", "from {n} person|from {n} people", { n: ranked.voters })}</span>
          {own > 0 && <span>{t("คุณให้ {n} จุด", "you gave {n}", { n: own })}</span>}
        </p>
      </div>
    </li>
  );
}

export interface ResultsProps {
  activity: DotsActivity;
  own: ReadonlyMap<number, number>;
  /** Back to giving dots, while it is open. */
  onBack: (() => void) | null;
}

/** Ranked once the round is over; before, in this phone's own order, so that nothing moves. */
export function Results({ activity, own, onBack }: ResultsProps) {
  const { board } = usePhone();
  const shown = useOwnOrder(activity).filter((no) => board.ideas.has(no)).map((no) => ({ no }));
  const all = ranking(shown, [...(board.tallies.get(activity.no)?.values() ?? [])], !activity.accepts_votes);
  const most = Math.max(1, ...all.map((one) => one.dots));
  const dock = onBack && <button type="button" class="btn wide" onClick={onBack}>{t("กลับไปให้จุด", "Back to giving dots")}</button>;
  return (
    <Frame activity={activity} dock={dock}>
      <div class="sh">
        <h1 tabIndex={-1}>{t("ผลคะแนน", "Results")}</h1>
        <span>{t("ผู้ให้จุด {n} คน", "{n} person gave dots|{n} people gave dots", { n: activity.voted })}</span>
      </div>
      {activity.prompt && <p class="hint"><Words text={activity.prompt} /></p>}
      <ol class="stack">{all.map((ranked) => <Place key={ranked.no} ranked={ranked} most={most} own={own.get(ranked.no) ?? 0} />)}</ol>
    </Frame>
  );
}
