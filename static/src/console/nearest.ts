/** Where an arrow key leads among boxes that stand in no even rows: to the nearest in that direction. Pure. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Boxes may touch. */
const SLACK_PX = 1;
/** Straight on is better than near but aside. */
const ASIDE = 3;

/** How far it is from `a` to `b` towards `key`; null where `b` does not lie there. */
function wayTo(a: Box, b: Box, key: string): number | null {
  const aside_x = Math.max(0, b.left - a.right, a.left - b.right);
  const aside_y = Math.max(0, b.top - a.bottom, a.top - b.bottom);
  switch (key) {
    case "ArrowRight": return b.left >= a.right - SLACK_PX ? b.left - a.right + ASIDE * aside_y : null;
    case "ArrowLeft": return b.right <= a.left + SLACK_PX ? a.left - b.right + ASIDE * aside_y : null;
    case "ArrowDown": return b.top >= a.bottom - SLACK_PX ? b.top - a.bottom + ASIDE * aside_x : null;
    case "ArrowUp": return b.bottom <= a.top + SLACK_PX ? a.top - b.bottom + ASIDE * aside_x : null;
    default: return null;
  }
}

/** The place among `boxes` where `key` leads from the one at `place`; null: nowhere. The earlier of two that are equally near. */
export function nearest(boxes: readonly Box[], place: number, key: string): number | null {
  if (key === "Home") return 0;
  if (key === "End") return boxes.length - 1;
  const from = boxes[place];
  if (!from) return null;
  let found: { at: number; way: number } | null = null;
  for (const [at, box] of boxes.entries()) {
    const way = at === place ? null : wayTo(from, box, key);
    if (way !== null && (!found || way < found.way)) found = { at, way };
  }
  return found?.at ?? null;
}
