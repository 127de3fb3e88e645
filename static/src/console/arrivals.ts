/** New ideas wait under a button, so that no note moves while someone reads or presses. Pure. */

export interface Arrivals {
  /** Numbers on the wall, newest first. */
  up: readonly number[];
  /** Numbers that wait, oldest first. */
  waiting: readonly number[];
}

export const NONE_YET: Arrivals = { up: [], waiting: [] };

/** What is up and what waits when the ideas are now `nos` (oldest first). An empty wall takes them at once: nothing can move. */
export function arrive(before: Arrivals, nos: readonly number[]): Arrivals {
  const there = new Set(nos);
  const known = new Set([...before.up, ...before.waiting]);
  const up = before.up.filter((no) => there.has(no));
  const waiting = [...before.waiting.filter((no) => there.has(no)), ...nos.filter((no) => !known.has(no))];
  return up.length === 0 ? bringUp({ up, waiting }) : { up, waiting };
}

/** Put the waiting ones on top, newest first. */
export function bringUp({ up, waiting }: Arrivals): Arrivals {
  return { up: [...[...waiting].reverse(), ...up], waiting: [] };
}
