/** An idea's text: its length as people count it, and its kept form. */
import { graphemesOf } from "../live/graphemes";

export const TEXT_MAX = 1000;
/** From here on the composer says how much is left. */
export const TEXT_NEAR = 900;

export function textLength(text: string): number {
  // Graphemes are never more than code units: short texts need no counting.
  if (text.length < TEXT_NEAR) return text.length;
  return graphemesOf(text).length;
}

/** The text as the server will keep it: composed, without control characters but line breaks, trimmed. */
export function keptText(text: string): string {
  return text.replace(/\r\n/g, "\n").normalize("NFC").replace(/[^\P{Cc}\n]|\p{Cs}/gu, "").trim();
}
