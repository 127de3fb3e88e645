/** Each participant's own order of ideas: shuffled once by a seed, then fixed; what comes later goes to the end. Pure. */

/** FNV-1a with a final mix: spreads neighbouring seeds. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

export function shuffled(numbers: readonly number[], seed: string): number[] {
  return numbers.map((no) => ({ no, at: hash(`${seed} ${no}`) })).sort((a, b) => a.at - b.at || a.no - b.no).map(({ no }) => no);
}

/** `before` with the new ones of `present` at the end in shuffled order. What is gone keeps its place. */
export function grown(before: readonly number[], present: readonly number[], seed: string): readonly number[] {
  const known = new Set(before);
  const fresh = present.filter((no) => !known.has(no));
  return fresh.length ? [...before, ...shuffled(fresh, seed)] : before;
}
