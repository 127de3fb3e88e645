/** Promotes ideas to an innovation draft after naming all that is passed on. */
import { useState } from "preact/hooks";
import { sayError } from "../live/errors";
import { Dialog } from "../live/ui/Dialog";
import { Icon } from "../live/ui/Icon";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { useDesk, type Notice } from "./desk";
import { alreadyPromoted, promote, type AlreadyPromoted, type Promoted } from "./promotion";

export interface PromoteDialogProps {
  ideas: readonly Idea[];
  onLeave: () => void;
}

export function PromoteDialog({ ideas, onLeave }: PromoteDialogProps) {
  const { board: { workshop }, csrf, say } = useDesk();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Promoted & { ok: false } | null>(null);
  const send = async (nos: readonly number[], into?: string) => {
    if (sending) return;
    setSending(true);
    const answer = await promote(workshop.id, csrf, nos, into);
    setSending(false);
    if (!answer.ok) return setRefused(answer);
    say(promoted(answer.draft));
    onLeave();
  };
  const there = refused && alreadyPromoted(refused.error);
  if (there) return <AddTheRest there={there} add={() => void send(there.rest, there.innovation)} onLeave={onLeave} />;
  return (
    <Dialog title={t("ยกระดับเป็นร่างนวัตกรรม", "Promote to an innovation draft")} onCancel={onLeave}>
      <PassedOn ideas={ideas} />
      {refused && <p class="err" role="alert"><Icon name="warning" />{sayError(refused.error)}</p>}
      <div class="acts">
        <button type="button" class="btn main" data-first aria-disabled={sending} onClick={() => void send(ideas.map((idea) => idea.no))}>
          <Icon name="promote" />{sending ? t("กำลังยกระดับ", "Promoting") : t("ยกระดับ", "Promote")}
        </button>
        <button type="button" class="btn" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
      </div>
    </Dialog>
  );
}

function promoted(draft: string): Notice {
  const see = { label: t("ดูร่าง", "See draft"), run: () => { window.open(draft, "_blank"); } };
  return { icon: "promote", text: t("ยกระดับเป็นร่างนวัตกรรมแล้ว", "Promoted to an innovation draft"), action: see };
}

function PassedOn({ ideas }: { ideas: readonly Idea[] }) {
  const { board: { workshop } } = useDesk();
  const names = [...new Set(ideas.flatMap((idea) => idea.name ?? []))];
  return (
    <>
      <p>{t("ร่างนี้จะรับสิ่งต่อไปนี้ไป เจ้าหน้าที่ตรวจก่อนเผยแพร่", "The draft takes these along. Staff review it before it is published")}</p>
      <ul class="passed">
        <li>
          <b>{t("ไอเดีย {n} เรื่อง", "{n} idea|{n} ideas", { n: ideas.length })}</b>
          <ul>{ideas.map((idea) => <li key={idea.no}>{idea.text}</li>)}</ul>
        </li>
        <li>
          <b>{t("ชื่อที่ผู้เขียนใช้ในห้อง", "The authors' names in the room")}</b>{" "}
          {names.length ? names.join(", ") : t("ไม่มีผู้เขียนที่ใช้ชื่อ", "No author gave a name")}
        </li>
        <li>
          <b>{t("ผลคะแนน", "Results")}</b>{" "}
          {t("ทั้งหมดและแยกตามภาคส่วน ภาคส่วนที่ไม่ถึง 5\u00a0คนแสดงรวมกับภาคส่วนอื่น", "In all and by sector, sectors under 5 people together")}
        </li>
        <li><b>{t("ที่มา", "Where from")}</b> {workshop.title} · {workshop.challenge}</li>
      </ul>
    </>
  );
}

function AddTheRest({ there, add, onLeave }: { there: AlreadyPromoted; add: () => void; onLeave: () => void }) {
  const n = there.rest.length;
  return (
    <Dialog title={t("มีไอเดียที่ยกระดับไปแล้ว", "Some ideas are promoted already")} onCancel={onLeave}>
      <p>
        {t("ไอเดียหนึ่งอยู่ได้ในร่างเดียว", "An idea is in one draft only.")}{" "}
        <a href={there.draft} target="_blank">{t("ดูร่างนั้น", "See that draft")}</a>
      </p>
      <div class="acts">
        {n > 0 && (
          <button type="button" class="btn main" data-first onClick={add}>
            <Icon name="plus" />{t("เพิ่มอีก {n} ไอเดียลงในร่างนั้น", "Add the other {n} idea to it|Add the other {n} ideas to it", { n })}
          </button>
        )}
        <button type="button" class="btn" onClick={onLeave}>{t("ปิด", "Close")}</button>
      </div>
    </Dialog>
  );
}
