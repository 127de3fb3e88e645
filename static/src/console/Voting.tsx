/** A voting activity before the facilitator: hidden totals, a look in private, or results that all may see. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../live/ui/Icon";
import type { Activity, Idea, TallyRow } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import type { Picked } from "./picked";
import { Tools } from "./Tools";
import { Wall } from "./Wall";

export interface VotingProps {
  activity: Activity;
  ideas: readonly Idea[];
  picked: Picked;
  /** The kind's own list of results. */
  results: (rows: readonly TallyRow[]) => ComponentChildren;
}

export function Voting({ activity, ideas, picked, results }: VotingProps) {
  const { board } = useDesk();
  const [closed_look, setClosedLook] = useState<number | null>(null);
  const rows = board.tallies.get(activity.no);
  const looking = rows !== undefined && (activity.revealed || closed_look !== activity.round);
  if (activity.round === null) return <Wall activity={activity} ideas={ideas} picked={picked} />;
  if (!looking) {
    return (
      <>
        <Hidden activity={activity} look={() => setClosedLook(null)} />
        <Wall activity={activity} ideas={ideas} picked={picked} />
      </>
    );
  }
  return (
    <>
      <Tools activity={activity}><RoundTools activity={activity} /></Tools>
      <div class={activity.revealed ? "results" : "results peek"}>
        {!activity.revealed && <PeekHead leave={() => setClosedLook(activity.round)} />}
        {results([...rows.values()])}
      </div>
    </>
  );
}

function Hidden({ activity, look }: { activity: Activity; look: () => void }) {
  const { board, present, send } = useDesk();
  const peek = () => (board.tallies.has(activity.no) ? look() : void send("peek", { activity: activity.no }).then((saved) => { if (saved) look(); }));
  return (
    <section class="unrevealed">
      <Icon name="hide" />
      <div>
        <h3>{t("ยังไม่เปิดเผยผลรอบ {round}", "Round {round}: results not revealed yet", { round: activity.round ?? 1 })}</h3>
        <p class="num">{votedWords(activity, present)}</p>
      </div>
      <div class="unrevealed-b">
        <RevealButton activity={activity} />
        <button type="button" class="btn sm" onClick={peek}><Icon name="lock" />{t("ดูก่อนเฉพาะวิทยากร", "Peek, facilitators only")}</button>
        <NewRoundButton activity={activity} />
      </div>
    </section>
  );
}

export function votedWords(activity: Activity, present: number | null): string {
  const params = { n: activity.voted, all: Math.max(present ?? 0, activity.voted) };
  return activity.kind === "dots"
    ? t("ให้จุดแล้ว {n} จาก {all} คน", "{n} of {all} have placed dots", params)
    : t("ตอบแล้ว {n} จาก {all} คน", "{n} of {all} have answered", params);
}

function RevealButton({ activity }: { activity: Activity }) {
  const { send } = useDesk();
  const { no, revealed } = activity;
  return (
    <button type="button" class={revealed ? "btn sm" : "btn sm main"} onClick={() => void send("reveal", { activity: no, revealed: !revealed })}>
      <Icon name={revealed ? "hide" : "show"} />{revealed ? t("ซ่อนผลจากห้อง", "Hide from the room") : t("เปิดเผยผล", "Reveal results")}
    </button>
  );
}

function NewRoundButton({ activity }: { activity: Activity }) {
  const { send } = useDesk();
  if (!activity.accepts_votes) return null;
  const next = (activity.round ?? 0) + 1;
  return <button type="button" class="btn sm" onClick={() => void send("new_round", { activity: activity.no })}><Icon name="plus" />{t("เปิดรอบ {next}", "Open round {next}", { next })}</button>;
}

function RoundTools({ activity }: { activity: Activity }) {
  const { present } = useDesk();
  return (
    <>
      <span class={activity.revealed ? "tag ink" : "tag"}><Icon name={activity.revealed ? "show" : "hide"} />{activity.revealed ? t("เปิดเผยแล้ว", "Revealed") : t("ยังไม่เปิดเผยผล", "Not revealed")}</span>
      <span class="hint num">{t("รอบ {round}", "Round {round}", { round: activity.round ?? 1 })} · {votedWords(activity, present)}</span>
      <RevealButton activity={activity} />
      <NewRoundButton activity={activity} />
    </>
  );
}

function PeekHead({ leave }: { leave: () => void }) {
  return (
    <div class="peek-h">
      <p><Icon name="lock" /><span><b>{t("ดูก่อน เห็นเฉพาะวิทยากร", "A look in private, facilitators only")}</b> {t("บันทึกไว้ในประวัติแล้ว อย่าเปิดส่วนนี้ขณะฉายจอเครื่องนี้", "It is in the history. Do not show this while this screen is projected")}</span></p>
      <button type="button" class="btn sm" onClick={leave}>{t("ปิดการดูก่อน", "Stop looking")}</button>
    </div>
  );
}
