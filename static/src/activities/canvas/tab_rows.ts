/** How the tabs of sections stand on a phone: short names beside each other, long ones with room for their words. Pure. */
import type { Place } from "./places";

// Thai vowels and tone marks above and below the line take no width.
const NO_WIDTH = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
/** The longest name, in letters, for so many tabs beside each other at 320 px. */
const FITS = [{ letters: 5, columns: 4 }, { letters: 9, columns: 3 }];
/** A Latin letter is narrower than a Thai one. */
const LATIN = 0.8;
const FEWEST = 2;
/** As wide as an icon and its gap. */
const ICON_LETTERS = 3;

export interface TabRows {
  columns: number;
  rows: number;
  /** How many cells the last tab spans, so that no hole is left. */
  last: number;
}

/** How wide a name is, in Thai letters. */
function widthOf({ name, icon }: Pick<Place, "name" | "icon">): number {
  const letters = [...name.replace(NO_WIDTH, "")].map((letter) => (letter < "\u0300" ? LATIN : 1));
  return letters.reduce((sum, letter) => sum + letter, icon ? ICON_LETTERS : 0);
}

export function tabRows(tabs: readonly Pick<Place, "name" | "icon">[]): TabRows {
  const longest = Math.max(0, ...tabs.map(widthOf));
  const most = FITS.find(({ letters }) => longest <= letters)?.columns ?? FEWEST;
  const rows = Math.max(1, Math.ceil(tabs.length / most));
  // Rows of even length: five as three and two, not four and one.
  const columns = Math.max(1, Math.ceil(tabs.length / rows));
  return { columns, rows, last: rows * columns - tabs.length + 1 };
}
