/** How the big screen sets the answers of a poll, so that all of them fit with their bars. Pure. */

/** More answers stand in two columns. */
const ONE_COLUMN = 5;
/** A text that may need a second line in one column. */
const LONG = 50;
/** So many fit at their large size even on two lines each. */
const LARGE_ROWS = 3;

export interface Layout {
  columns: 1 | 2;
  rows: number;
  /** Set smaller. */
  tight: boolean;
}

export function layoutOf(answers: readonly string[]): Layout {
  const n = answers.length;
  if (n > ONE_COLUMN) return { columns: 2, rows: Math.ceil(n / 2), tight: true };
  return { columns: 1, rows: n, tight: n > LARGE_ROWS && answers.some((text) => text.length > LONG) };
}
