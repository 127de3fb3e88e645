/** Which section has too few notes beside the others. Pure. */

/** With fewer than this in the fullest section it is too early to say. */
const ENOUGH = 4;

/** The place of the section with the fewest notes, where it has under half of the fullest; null where all is well. */
export function thinnest(counts: readonly number[]): number | null {
  const fullest = Math.max(0, ...counts);
  const fewest = Math.min(...counts);
  return fullest >= ENOUGH && fewest * 2 < fullest ? counts.indexOf(fewest) : null;
}
