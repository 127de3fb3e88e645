/** Where the arrow keys lead on a wall that is one Tab stop (roving tabindex). Pure. */

/** The next place for `key` on a wall of `count` notes in `columns`; null where the key does not move. */
export function nextPlace(key: string, place: number, count: number, columns: number): number | null {
  const step = stepOf(key, columns);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (step === null) return null;
  const next = place + step;
  return next < 0 || next >= count ? null : next;
}

function stepOf(key: string, columns: number): number | null {
  switch (key) {
    case "ArrowRight": return 1;
    case "ArrowLeft": return -1;
    case "ArrowDown": return columns;
    case "ArrowUp": return -columns;
    default: return null;
  }
}
