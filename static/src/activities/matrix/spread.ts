/** Where a room placed an idea on an axis: its mean, and between which places the middle half of the people lie. Pure. */

export interface Spread {
  mean: number;
  /** The 25th and the 75th percentile. */
  low: number;
  high: number;
}

/** A middle half this wide (in steps) is told as disagreement. */
const FAR_APART = 2;

/** `counts[i]` people chose step i + 1; null where nobody did. */
export function spreadOf(counts: readonly number[]): Spread | null {
  const people = counts.reduce((sum, n) => sum + n, 0);
  if (people === 0) return null;
  const mean = counts.reduce((sum, n, i) => sum + n * (i + 1), 0) / people;
  return { mean, low: percentile(counts, people, 0.25), high: percentile(counts, people, 0.75) };
}

/**
 * Linear between the two nearest of the ordered answers, at (n - 1) x `part`: as QUARTILE.INC of spreadsheets and
 * numpy's default reckon (type 7 of Hyndman and Fan).
 */
function percentile(counts: readonly number[], people: number, part: number): number {
  const at = (people - 1) * part;
  const below = stepAt(counts, Math.floor(at));
  return below + (stepAt(counts, Math.ceil(at)) - below) * (at - Math.floor(at));
}

/** What the person at `place` (from 0) chose, once all stand in the order of their answers. */
function stepAt(counts: readonly number[], place: number): number {
  let before = 0;
  for (const [i, n] of counts.entries()) {
    before += n;
    if (place < before) return i + 1;
  }
  return counts.length;
}

export function isFarApart({ low, high }: Spread): boolean {
  return high - low >= FAR_APART;
}
