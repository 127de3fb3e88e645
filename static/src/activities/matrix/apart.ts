/** Dots that would cover each other are moved aside, as little as needed, so that every number can be read. Pure. */

export interface Point {
  x: number;
  y: number;
}

const ROUNDS = 200;
/** The golden angle: dots at one and the same place leave it in different directions. */
const TURN = 2.4;

/** `points` moved so that no two are nearer than `gap`, and all lie between `low` and `high` in both directions. */
export function apart(points: readonly Point[], gap: number, low: number, high: number): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS && pushAll(moved, gap); round++) {
    for (const point of moved) {
      point.x = Math.min(high, Math.max(low, point.x));
      point.y = Math.min(high, Math.max(low, point.y));
    }
  }
  return moved;
}

/** Push every pair that is too near apart; whether there was one. */
function pushAll(points: readonly Point[], gap: number): boolean {
  let crowded = false;
  points.forEach((a, i) => points.slice(i + 1).forEach((b, j) => {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const between = Math.hypot(dx, dy);
    if (between >= gap - 0.5) return;
    crowded = true;
    const angle = between < 1 ? (i + j + 1) * TURN : Math.atan2(dy, dx);
    const push = (gap - between) / 2;
    a.x -= Math.cos(angle) * push;
    a.y -= Math.sin(angle) * push;
    b.x += Math.cos(angle) * push;
    b.y += Math.sin(angle) * push;
  }));
  return crowded;
}
