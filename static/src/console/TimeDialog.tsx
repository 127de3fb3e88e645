/** Asks for the time that should remain from now. */
import { useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { useSending } from "../live/use_sending";
import { t } from "../words";
import { keepSound, soundIsOn } from "./sound";

const LONGEST_MIN = 24 * 60;

export interface TimeDialogProps {
  /** Whether there is a limit that could be taken away. */
  limited: boolean;
  /** Whether input ends with the time now. */
  closes: boolean;
  /** True once it is saved. */
  setTo: (seconds: number | null, closes: boolean) => Promise<boolean>;
  onLeave: () => void;
}

export function TimeDialog({ limited, closes: before, setTo, onLeave }: TimeDialogProps) {
  const [minutes, setMinutes] = useState("5");
  const [closes, setCloses] = useState(before);
  const [sound, setSound] = useState(soundIsOn());
  const given = Number(minutes);
  const fits = Number.isInteger(given) && given >= 1 && given <= LONGEST_MIN;
  const { sending, once } = useSending();
  const ready = fits && !sending;
  const leaveWith = (seconds: number | null) => void once(async () => { keepSound(sound); if (await setTo(seconds, closes)) onLeave(); });
  const submit = (event: Event) => { event.preventDefault(); if (ready) leaveWith(given * 60); };
  return (
    <Dialog title={t("ตั้งเวลา", "Set the time")} onCancel={onLeave}>
      <form onSubmit={submit}>
        <label class="lab" for="minutes">{t("ให้เหลือเวลากี่นาที", "Minutes left from now")}</label>
        <input
          class="in num" id="minutes" inputMode="numeric" value={minutes} aria-describedby="minutes-rule" data-first
          onInput={(event) => setMinutes(event.currentTarget.value)}
        />
        <p class={fits ? "hint" : "err"} id="minutes-rule">{t("จำนวนเต็ม 1 ถึง 1,440 นาที", "A whole number, 1 to 1,440")}</p>
        <label class="chk"><input type="checkbox" checked={closes} onChange={() => setCloses(!closes)} />{t("หมดเวลาแล้วปิดรับทันที", "Close input when the time is up")}</label>
        <label class="chk"><input type="checkbox" checked={sound} onChange={() => setSound(!sound)} />{t("มีเสียงที่เครื่องนี้เมื่อหมดเวลา", "Sound on this computer when the time is up")}</label>
        <div class="acts">
          <button type="submit" class="btn main" aria-disabled={!ready}>{t("ตั้งเวลา", "Set the time")}</button>
          {limited && <button type="button" class="btn" aria-disabled={sending} onClick={() => leaveWith(null)}>{t("ไม่จำกัดเวลา", "No time limit")}</button>}
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
