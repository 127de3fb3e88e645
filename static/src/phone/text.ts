/** An idea's text: how long it may be, and its kept form. */
import { byGraphemes } from "../live/limit";

export const TEXT_LIMIT = byGraphemes(1000);

/** The text as the server will keep it: composed, without control characters but line breaks, trimmed. */
export function keptText(text: string): string {
  return text.replace(/\r\n/g, "\n").normalize("NFC").replace(/[^\P{Cc}\n]|\p{Cs}/gu, "").trim();
}
