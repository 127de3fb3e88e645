/** An idea's text: its length as people count it (graphemes where the browser can, else code points), and its kept form. */
interface Graphemes { segment(text: string): Iterable<unknown> }
type SegmenterClass = new (locale: string, options: { granularity: "grapheme" }) => Graphemes;

const Segmenter = (Intl as unknown as { Segmenter?: SegmenterClass }).Segmenter;
const graphemes = Segmenter ? new Segmenter("th", { granularity: "grapheme" }) : null;

export const TEXT_MAX = 1000;
/** From here on the composer says how much is left. */
export const TEXT_NEAR = 900;

export function textLength(text: string): number {
  // Graphemes are never more than code units: short texts need no counting.
  if (text.length < TEXT_NEAR) return text.length;
  return Array.from(graphemes ? graphemes.segment(text) : text).length;
}

/** The text as the server will keep it: composed, without control characters but line breaks, trimmed. */
export function keptText(text: string): string {
  return text.replace(/\r\n/g, "\n").normalize("NFC").replace(/[^\P{Cc}\n]|\p{Cs}/gu, "").trim();
}
