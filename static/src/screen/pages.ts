/** What does not fit on the big screen at once comes in pages of whole rows. Pure. */

/** Where an item of a list stands, from the list's top. */
export interface Box {
  top: number;
  bottom: number;
}

/** The places at which pages no higher than `height` begin; `boxes` by rows. An item that is higher has a page of its own. */
export function pageStarts(boxes: readonly Box[], height: number): number[] {
  const starts: number[] = [];
  let top = 0;
  boxes.forEach((box, place) => {
    if (place > 0 && box.bottom - top <= height) return;
    starts.push(place);
    top = box.top;
  });
  return starts;
}

/** Whether an item is higher than a page. */
export function isCut(boxes: readonly Box[], height: number): boolean {
  return boxes.some(({ top, bottom }) => bottom - top > height);
}
