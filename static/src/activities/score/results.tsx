/** The room's scores on the phone: every idea with its total and a bar for each criterion, and what I gave. */
import { useMemo } from "preact/hooks";
import { Words } from "../../live/ui/Words";
import type { ScoreActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { Parts } from "../../phone/Parts";
import { useOwnOrder } from "../../phone/voting";
import { t } from "../../words";
import { CriteriaBars } from "./bars";
import { partsOf, scored, scoreWords, type Scored } from "./scores";
import type { Scores } from "./use_scores";
import { WORDS } from "./words";

export interface ResultsProps {
  activity: ScoreActivity;
  own: Scores;
  /** Back to scoring, while it is open. */
  onBack: (() => void) | null;
}

/** Ranked once the round is over; before, in this phone's own order, so that nothing moves. */
export function Results({ activity, own, onBack }: ResultsProps) {
  const { board } = usePhone();
  const { criteria } = activity.settings;
  const order = useOwnOrder(activity);
  const rows = board.tallies.get(activity.no);
  const all = useMemo(() => {
    const shown = order.filter((no) => board.ideas.has(no)).map((no) => ({ no }));
    return scored(shown, [...(rows?.values() ?? [])], criteria.length, !activity.accepts_votes);
  }, [order, board.ideas, rows, criteria.length, activity.accepts_votes]);
  const dock = onBack && <button type="button" class="btn wide" onClick={onBack}>{t("กลับไปให้คะแนน", "Back to scoring")}</button>;
  return (
    <Frame activity={activity} dock={dock}>
      <div class="sh">
        <h1 tabIndex={-1}>{t("ผลคะแนน", "Results")}</h1>
        <span>{WORDS.voted(activity.voted)}</span>
      </div>
      {activity.prompt && <p class="hint"><Words text={activity.prompt} /></p>}
      <ol class="stack">{all.map((one) => <Result key={one.no} scored={one} criteria={criteria} own={own.of(one.no)} />)}</ol>
    </Frame>
  );
}

function Result({ scored: { no, rank, total, means, people }, criteria, own }: { scored: Scored; criteria: readonly string[]; own: readonly number[] }) {
  const { board } = usePhone();
  return (
    <li class={rank === null ? "res" : "res rank"}>
      {rank !== null && <b class="rank-no num">{rank}</b>}
      <div>
        <p class="note-x"><Words text={board.ideas.get(no)?.text ?? ""} /></p>
        <p class="rank-n num">
          <b>{t("เฉลี่ยรวม {total}", "Overall {total}", { total: scoreWords(total) })}</b>
          <span>{t("จาก {n} คน", "from {n} person|from {n} people", { n: people })}</span>
        </p>
        <CriteriaBars criteria={criteria} means={means} />
        {own.some(Boolean) && <p class="hint num">{t("คุณ:", "You:")} <Parts parts={partsOf(own, criteria)} /></p>}
      </div>
    </li>
  );
}
