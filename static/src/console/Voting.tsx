/** A voting activity before the facilitator: hidden totals, a look in private, or results that all may see. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { KIND_WORDS } from "../activities/words";
import { perSeat } from "../live/per_seat";
import { Icon } from "../live/ui/Icon";
import type { Activity, Idea, TallyRow } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { useDesk } from "./desk";
import type { Picked } from "./picked";
import { SeatCodes } from "./SeatCodes";
import { Switch } from "./Switch";
import { Tools } from "./Tools";
import { Wall } from "./Wall";

/** Says which round it is, and does nothing: a key that is still down opens no round and shows no totals. */
const ROUND = ".tools .round";
const STOP_LOOKING = ".peek-h .btn";

export interface VotingProps {
  activity: Activity;
  ideas: readonly Idea[];
  picked: Picked;
  /** What stands there while totals are hidden, where it is not the wall. */
  hidden?: ComponentChildren;
  /** The kind's own list of results. */
  results: (rows: readonly TallyRow[]) => ComponentChildren;
}

export function Voting({ activity, ideas, picked, hidden, results }: VotingProps) {
  const { board } = useDesk();
  // The round that is looked at in private here: another facilitator's look opens nothing on a laptop that may be projected.
  const [looked, setLooked] = useState<number | null>(null);
  const sealed = useSealed(activity);
  const rows = board.tallies.get(activity.no);
  const before = hidden ?? <Wall activity={activity} ideas={ideas} picked={picked} />;
  if (activity.round === null) return <>{before}</>;
  if (!rows || (!activity.revealed && looked !== activity.round)) {
    return (
      <>
        <RoundTools activity={activity}>{!sealed && <Peek activity={activity} look={() => setLooked(activity.round)} />}</RoundTools>
        <Hidden activity={activity} />
        {before}
      </>
    );
  }
  return (
    <>
      <RoundTools activity={activity} />
      <Tools activity={activity} />
      <div class={activity.revealed ? "results" : "results peek"}>
        {!activity.revealed && <PeekHead leave={() => setLooked(null)} />}
        {results([...rows.values()])}
      </div>
    </>
  );
}

/** A round is open until it is closed: its timer takes no more votes at zero and leaves it open. */
function useRoundOpen({ no }: Activity): boolean {
  return useDesk().board.activities.get(no)?.accepts_votes ?? false;
}

/** A secret round that is still open: nobody may look. */
function useSealed(activity: Activity): boolean {
  const open = useRoundOpen(activity);
  return activity.kind === "ballot" && open;
}

/** Reveal, look in private, close, vote anew: at the same place whatever is shown below. */
function RoundTools({ activity, children }: { activity: Activity; children?: ComponentChildren }) {
  const { board, present, send } = useDesk();
  const { no, round, revealed } = activity;
  const open = useRoundOpen(activity);
  const sealed = useSealed(activity);
  const now = board.workshop.state === "live" && board.workshop.activity === no;
  const next = t("เปิดรอบ {next}", "Open round {next}", { next: (round ?? 0) + 1 });
  const reveal = (on: boolean) => void send("reveal", { activity: no, revealed: on });
  return (
    <div class="tools">
      {sealed
        ? <span class="hint">{t("ปิดรับก่อน จึงดูหรือเปิดเผยผลได้", "Close it first, then look or reveal")}</span>
        : <Switch icon="show" label={t("เปิดเผยผล", "Reveal results")} on={revealed} set={reveal} />}
      <span class="hint num round" tabIndex={-1}>{t("รอบ {round}", "Round {round}", { round: round ?? 1 })} · {votedWords(activity, present)}</span>
      {perSeat(activity) && <SeatCodes />}
      <span class="sp1" />
      {children}
      {open && <Act icon="lock" text={t("ปิดรับคะแนน", "Close voting")} next={[ROUND]} run={() => void send("close_round", { activity: no })} />}
      {now && <Act icon="plus" text={next} run={() => void send("new_round", { activity: no, after: round })} />}
    </div>
  );
}

function Peek({ activity, look }: { activity: Activity; look: () => void }) {
  const { board, send } = useDesk();
  const peek = async () => {
    if (board.tallies.has(activity.no) || await send("peek", { activity: activity.no })) look();
  };
  return <Act icon="lock" text={t("ดูก่อนเฉพาะวิทยากร", "Peek, facilitators only")} next={[STOP_LOOKING, ROUND]} run={() => void peek()} />;
}

function Hidden({ activity }: { activity: Activity }) {
  return (
    <p class="unrevealed">
      <Icon name="hide" />
      <span>
        <b>{t("ยังไม่เปิดเผยผลรอบ {round}", "Round {round}: results not revealed yet", { round: activity.round ?? 1 })}</b>
        {t("จอใหญ่และมือถือเห็นเพียงว่ามีผู้ตอบแล้วกี่คน", "The screen and the phones only see how many people answered")}
      </span>
    </p>
  );
}

function votedWords(activity: Activity, present: number | null): string {
  return KIND_WORDS[activity.kind]?.voted_of(activity.voted, Math.max(present ?? 0, activity.voted)) ?? "";
}

function PeekHead({ leave }: { leave: () => void }) {
  return (
    <div class="peek-h">
      <p>
        <Icon name="lock" />
        <span>
          <b>{t("ดูก่อน เห็นเฉพาะวิทยากร", "A look in private, facilitators only")}</b>
          {t("บันทึกไว้ในประวัติแล้ว อย่าเปิดส่วนนี้ขณะฉายจอเครื่องนี้", "It is in the history. Do not show this while this screen is projected")}
        </span>
      </p>
      <Act icon="hide" text={t("ปิดการดูก่อน", "Stop looking")} next={[ROUND]} run={leave} />
    </div>
  );
}
