/** Thai compounds that browsers break in the middle; they are kept on one line, as govlab/web/thai.py keeps them. Pure. */
import compounds from "../../thai_compounds.json";

// Longest first: a long word wins over a shorter one within it.
const PATTERN = new RegExp(`(${[...compounds].sort((a, b) => b.length - a.length).join("|")})`, "g");

/** `text` cut so that every second piece (odd places) is a compound to keep whole. */
export function pieces(text: string): string[] {
  return text.split(PATTERN);
}
