/** What a canvas says on the console and the screen. */
import { t } from "../../words";

export function notesWords(n: number): string {
  return t("{n} ข้อความ", "{n} note|{n} notes", { n });
}
