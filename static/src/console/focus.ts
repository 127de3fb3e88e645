/** Keeps the keyboard's place on the wall when what held the focus goes away. */

/** Focus the note of an idea after the next drawing. */
export function focusNote(no: number | undefined): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-no="${no}"]`)?.focus());
}
