/** How many lines each text of a list may take on the big screen. Pure. */

/** Letters of a line, marks above and below counted: rather too few than too many. */
const LETTERS = 24;

/** One line each, and a second one for long texts from the top down while there are any of `most` left. */
export function linesFor(texts: readonly string[], most: number): number[] {
  let spare = most - texts.length;
  return texts.map((text) => (text.length > LETTERS && spare-- > 0 ? 2 : 1));
}
