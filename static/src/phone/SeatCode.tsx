/** A vote that is one per seat asks for the code of my slip, once; who has none can go on without voting. */
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { sayError } from "../live/errors";
import { Icon } from "../live/ui/Icon";
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { scopeOf, useDraft } from "./draft";
import { Frame } from "./Frame";
import { Prompt } from "./Prompt";
import { giveCode, givenCode } from "./seat";

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
        <button type="button" class="btn quiet" onClick={look}>{t("ไปต่อโดยไม่ลงคะแนน", "Go on without voting")}</button>
      </section>
    </Frame>
  );
}

/** Asks again, where somebody went on without voting; null where nobody needs to be asked. */
export const AskForSeat = createContext<(() => void) | null>(null);

export function SeatReminder() {
  const ask = useContext(AskForSeat);
  return ask && <p class="notice"><button type="button" class="btn sm" onClick={ask}><Icon name="lock" />{t("ใส่รหัสที่นั่งเพื่อลงคะแนน", "Enter your seat code to vote")}</button></p>;
}

function CodeForm() {
  const { boot, entries, outbox, online } = usePhone();
  const given = givenCode(entries);
  const draft = useDraft(`${scopeOf(boot)} seat code`);
  const typed = draft.text;
  // A scanned code that was refused can be mended by hand.
  useEffect(() => { if (given?.error && !typed) draft.write(given.code); }, [given?.id, given?.error]);
  const [missing, setMissing] = useState(false);
  const wrong = missing ? t("พิมพ์รหัสบนสลิปก่อน", "Type the code on your slip first") : given?.error && sayError(given.error);
  const send = (event: Event) => {
    event.preventDefault();
    if (given?.sending && online) return;
    setMissing(!typed.trim());
    if (typed.trim()) giveCode(outbox, typed.trim());
  };
  return (
    <form onSubmit={send} noValidate>
      <label class="lab" for="seat-code-typed">{t("รหัสที่นั่ง", "Seat code")}</label>
      <input id="seat-code-typed" class="in num" value={typed} maxLength={LONGEST} autocomplete="off" autocapitalize="characters" spellcheck={false}
        aria-invalid={wrong ? true : undefined} aria-describedby="seat-code-state" onInput={({ currentTarget }) => draft.write(currentTarget.value)} />
      <p id="seat-code-state" role="status" class={wrong ? "st failed" : "hint"}>
        {wrong ? <><Icon name="warning" /><span>{wrong}</span></> : given?.sending && (online ? t("กำลังตรวจรหัส", "Checking the code") : t("เก็บรหัสไว้ในเครื่องแล้ว จะส่งเมื่อมีสัญญาณ", "Kept on this phone. It is sent once there is a signal"))}
      </p>
      <button type="submit" class="btn main wide" aria-disabled={given?.sending && online}>{t("ใช้รหัสนี้", "Use this code")}</button>
    </form>
  );
}
