/** Which of the ideas is on the screen, and on how many I have answered. */
import { t } from "../words";

export interface ProgressProps {
  /** From 0. */
  place: number;
  of: number;
  done: number;
  /** `done` of `of` in words. */
  words: string;
}

export function Progress({ place, of, done, words }: ProgressProps) {
  return (
    <div class="prog">
      <span class="num">{t("ไอเดียที่ {at} จาก {of}", "Idea {at} of {of}", { at: place + 1, of })}</span>
      <div role="progressbar" aria-valuenow={done} aria-valuemin={0} aria-valuemax={of} aria-label={words}>
        <i style={{ width: `${(done / of) * 100}%` }} />
      </div>
    </div>
  );
}
