/** The way through the ideas one by one. Pure. */

/** Place of the first one after `from` that is not `done`, else of the first one before; -1 where all are done. */
export function nextUnanswered(order: readonly number[], done: (no: number) => boolean, from: number): number {
  const open = order.map((no, place) => ({ no, place })).filter(({ no }) => !done(no));
  return (open.find(({ place }) => place > from) ?? open[0])?.place ?? -1;
}

/** Place of the next one after `from` that is still shown; -1 after the last. */
export function nextShown(order: readonly number[], shown: (no: number) => boolean, from: number): number {
  return order.findIndex((no, place) => place > from && shown(no));
}
