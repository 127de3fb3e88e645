/** Text as people count it: by graphemes where the browser can, else by code points (T6). Pure. */
interface Graphemes { segment(text: string): Iterable<{ segment: string }> }
type SegmenterClass = new (locale: string, options: { granularity: "grapheme" }) => Graphemes;

const Segmenter = (Intl as unknown as { Segmenter?: SegmenterClass }).Segmenter;
const breaker = Segmenter ? new Segmenter("th", { granularity: "grapheme" }) : null;

/** A Thai consonant with its vowel and tone mark is one. */
export function graphemesOf(text: string): string[] {
  return breaker ? Array.from(breaker.segment(text), ({ segment }) => segment) : Array.from(text);
}

/** The first `most` graphemes: no vowel is cut off. */
export function cut(text: string, most: number): string {
  return graphemesOf(text).slice(0, most).join("");
}
