/** How far the codes of seats are in use (who has used none cannot vote), and help for a slip that is of no use any more. */
import { useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { Icon } from "../live/ui/Icon";
import { t } from "../words";
import { Act } from "./Act";
import { useDesk } from "./desk";

/** As people type it, with what they like between the letters. */
const LONGEST = 40;

export function SeatCodes() {
  const { board } = useDesk();
  const [open, setOpen] = useState(false);
  const { made = 0, used = 0 } = board.signals.seat_codes ?? {};
  const words = made
    ? t("หนึ่งเสียงต่อที่นั่ง ใส่รหัสแล้ว {used} จาก {made}", "One vote per seat: {used} of {made} codes used", { used, made })
    : t("ยังไม่มีรหัสที่นั่ง ไม่มีใครลงคะแนนได้", "No seat codes yet: nobody can vote");
  return (
    <>
      <Act icon={made ? "lock" : "warning"} text={words} run={() => setOpen(true)} />
      {open && <SeatCodesDialog onLeave={() => setOpen(false)} />}
    </>
  );
}

function SeatCodesDialog({ onLeave }: { onLeave: () => void }) {
  const { board, send, say } = useDesk();
  const [code, setCode] = useState("");
  const free = async (event: Event) => {
    event.preventDefault();
    if (!code.trim() || !await send("free_seat_code", { code: code.trim() })) return;
    onLeave();
    say({ icon: "tick", text: t("ใช้รหัสบนสลิปนี้ได้ใหม่แล้ว", "The code of this slip can be used again") });
  };
  return (
    <Dialog title={t("รหัสที่นั่ง", "Seat codes")} onCancel={onLeave}>
      <p><a class="btn sm" href={`/workshops/${board.workshop.id}/seat-codes`} target="_blank" rel="noopener"><Icon name="note" />{t("สร้างและพิมพ์สลิป", "Make and print slips")}</a></p>
      <form onSubmit={(event) => void free(event)}>
        <label class="lab" for="slip">{t("สลิปที่ใช้ไม่ได้: ใส่รหัสบนสลิป", "A slip that does not work: its code")}</label>
        <input class="in num" id="slip" maxLength={LONGEST} value={code} autocomplete="off" spellcheck={false} aria-describedby="slip-rule" onInput={({ currentTarget }) => setCode(currentTarget.value)} />
        <p class="hint" id="slip-rule">{t("ใช้เมื่อมือถือหายหรือมีผู้อื่นใช้รหัสไปก่อน คะแนนที่ลงไว้ด้วยรหัสนี้ในรอบที่ยังเปิดจะไม่นับ แล้วผู้ถือสลิปลงคะแนนได้ใหม่", "For a lost phone, or where somebody else used the code first. What was voted with it in open rounds no longer counts, and whoever holds the slip votes anew")}</p>
        <div class="acts">
          <button type="submit" class="btn main" aria-disabled={!code.trim()}>{t("ให้ใช้รหัสนี้ได้ใหม่", "Let the code be used again")}</button>
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
