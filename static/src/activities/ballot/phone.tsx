/** A secret ballot on the phone: choose, confirm, and never again: nobody could find the vote to change it (V5). */
import { useEffect, useRef, useState } from "preact/hooks";
import { announce } from "../../live/ui/Announcer";
import { Dialog } from "../../live/ui/Dialog";
import { Empty } from "../../live/ui/Empty";
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import type { BallotActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { Prompt } from "../../phone/Prompt";
import { useRevealed } from "../../phone/use_revealed";
import { t } from "../../words";
import { Results } from "./results";

/** Whether my vote is cast, or on its way. */
function useCast({ no, round }: BallotActivity): "cast" | "sending" | null {
  const { mine, entries } = usePhone();
  const own = mine.ballots.get(no);
  if (own && own.round === round && own.rows.size > 0) return "cast";
  const entry = entries.find(({ name, args, status }) => name === "cast_ballot" && (args as { activity: number }).activity === no && status !== "refused");
  return entry ? (entry.status === "saved" ? "cast" : "sending") : null;
}

export function BallotPhone({ activity }: { activity: BallotActivity }) {
  const cast = useCast(activity);
  const { showing } = useRevealed(activity);
  if (showing) return <Results activity={activity} />;
  if (cast || !activity.accepts_votes) return <Frame activity={activity}><Prompt activity={activity} /><After cast={cast} /></Frame>;
  // Gone with the vote, or with its round: nothing chosen stays on a phone that somebody else may see.
  return <Form key={activity.round ?? 0} activity={activity} />;
}

function Form({ activity }: { activity: BallotActivity }) {
  const [chosen, choose] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const dock = (
    <button type="button" class="btn main wide" aria-disabled={chosen === null} onClick={() => { if (chosen !== null) setAsking(true); }}>
      <Icon name="lock" />{t("ลงคะแนนลับ", "Cast my secret vote")}
    </button>
  );
  return (
    <Frame activity={activity} dock={dock}>
      <Prompt activity={activity} />
      <p class="hint" id="how-secret">{t("ไม่มีใครรู้ว่าคุณเลือกข้อใด แม้แต่วิทยากร ลงแล้วจึงเปลี่ยนไม่ได้", "Nobody can know what you choose, not even the facilitator. So a vote cannot be changed")}</p>
      <div class="stack pas" role="radiogroup" aria-labelledby="asked" aria-describedby="how-secret">
        {activity.settings.answers.map((text, i) => (
          <label class="pa" key={i}>
            <input type="radio" name="answer" checked={chosen === i + 1} onChange={() => choose(i + 1)} />
            <i class="pa-m" aria-hidden="true" /><span><Words text={text} /></span>
          </label>
        ))}
      </div>
      {asking && chosen !== null && <Confirm activity={activity} answer={chosen} onLeave={() => setAsking(false)} />}
    </Frame>
  );
}

function Confirm({ activity, answer, onLeave }: { activity: BallotActivity; answer: number; onLeave: () => void }) {
  const { outbox } = usePhone();
  const cast = () => {
    void outbox.put("cast_ballot", { activity: activity.no, answer });
    onLeave();
    announce(t("กำลังส่งคะแนนของคุณ", "Sending your vote"));
    requestAnimationFrame(() => document.getElementById("asked")?.focus());
  };
  return (
    <Dialog title={t("ลงคะแนนให้ข้อนี้", "Vote for this?")} onCancel={onLeave}>
      <p><b><Words text={activity.settings.answers[answer - 1] ?? ""} /></b></p>
      <p class="hint">{t("ลงแล้วเปลี่ยนไม่ได้", "It cannot be changed afterwards")}</p>
      <div class="acts">
        <button type="button" class="btn main" onClick={cast}>{t("ลงคะแนน", "Cast vote")}</button>
        <button type="button" class="btn" data-first onClick={onLeave}>{t("กลับไปเลือก", "Back to choosing")}</button>
      </div>
    </Dialog>
  );
}

function After({ cast }: { cast: "cast" | "sending" | null }) {
  const before = useRef(cast);
  useEffect(() => {
    if (before.current === "sending" && cast === "cast") announce(t("ลงคะแนนแล้ว", "You have voted"));
    before.current = cast;
  }, [cast]);
  if (cast === "sending") {
    return <Empty icon="sending" title={t("กำลังส่งคะแนนของคุณ", "Sending your vote")} detail={t("เก็บไว้ในเครื่องนี้แล้ว จะส่งให้เอง", "It is kept here and will be sent")} />;
  }
  return cast
    ? <Empty icon="tick" title={t("ลงคะแนนแล้ว", "You have voted")} detail={t("ผลจะแสดงเมื่อวิทยากรปิดรับและเปิดเผย", "The result appears once voting is closed and revealed")} />
    : <Empty icon="lock" title={t("ปิดรับคะแนนแล้ว", "Voting is closed")} detail={t("คุณไม่ได้ลงคะแนนรอบนี้", "You did not vote in this round")} />;
}
