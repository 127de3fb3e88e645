/** A vote that is one per seat asks for the code of my slip, once; who has none can look all the same. */
import { useState } from "preact/hooks";
import { sayError } from "../live/errors";
import { Icon } from "../live/ui/Icon";
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { Frame } from "./Frame";
import { Prompt } from "./Prompt";
import { givenCode, isSeatCode } from "./seat";

/** As it is printed: two groups of four. People may type what they like between them. */
const LONGEST = 40;

export function SeatCode({ activity, look }: { activity: Activity; look: () => void }) {
  return (
    <Frame activity={activity}>
      <Prompt activity={activity} />
      <section class="seat-code" aria-labelledby="seat-code">
        <h2 id="seat-code"><Icon name="lock" />{t("ใส่รหัสที่นั่งเพื่อลงคะแนน", "Enter your seat code to vote")}</h2>
        <p><Words text={t("หนึ่งเสียงต่อหนึ่งที่นั่ง รหัสอยู่บนสลิปที่คุณได้รับ หรือสแกนคิวอาร์บนสลิป", "One vote per seat. The code is on the slip that you were given; or scan its QR code")} /></p>
        <CodeForm />
        <button type="button" class="btn quiet" onClick={look}>{t("ไม่มีสลิป ขอดูอย่างเดียว", "No slip: only look")}</button>
      </section>
    </Frame>
  );
}

function CodeForm() {
  const { entries, outbox, online } = usePhone();
  const given = givenCode(entries);
  const [typed, setTyped] = useState(given?.code ?? "");
  const [missing, setMissing] = useState(false);
  const wrong = missing ? t("พิมพ์รหัสบนสลิปก่อน", "Type the code on your slip first") : given?.error && sayError(given.error);
  const send = (event: Event) => {
    event.preventDefault();
    if (given?.sending) return;
    setMissing(!typed.trim());
    if (!typed.trim()) return;
    for (const one of entries) if (isSeatCode(one)) void outbox.drop(one.id);
    void outbox.put("use_seat_code", { code: typed.trim() });
  };
  return (
    <form onSubmit={send} noValidate>
      <label class="lab" for="seat-code-typed">{t("รหัสที่นั่ง", "Seat code")}</label>
      <input id="seat-code-typed" class="in num" value={typed} maxLength={LONGEST} autocomplete="off" autocapitalize="characters" spellcheck={false}
        aria-invalid={wrong ? true : undefined} aria-describedby="seat-code-state" onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      <p id="seat-code-state" role="status" class={wrong ? "st failed" : "hint"}>
        {wrong ? <><Icon name="warning" /><span>{wrong}</span></> : given?.sending && (online ? t("กำลังตรวจรหัส", "Checking the code") : t("เก็บรหัสไว้ในเครื่องแล้ว จะส่งเมื่อมีสัญญาณ", "Kept on this phone. It is sent once there is a signal"))}
      </p>
      <button type="submit" class="btn main wide" aria-disabled={given?.sending}>{t("ใช้รหัสนี้", "Use this code")}</button>
    </form>
  );
}
