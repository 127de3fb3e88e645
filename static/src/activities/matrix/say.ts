/** Places and results of a matrix in words. */
import { t } from "../../words";
import { quadrantWords, quarterNames, type Axes, type Place } from "./quadrant";
import { isFarApart } from "./spread";
import { isDrawn, PEOPLE_LEAST, type Standing } from "./standing";

/** "High impact 5", "Easy to do 4": one for each axis, upwards first. `digits`: behind the point, 1 for means. */
export function partsOf({ across, up }: Place, { up_high, across_high }: Axes, digits: 0 | 1): readonly string[] {
  return [`${up_high} ${up.toFixed(digits)}`, `${across_high} ${across.toFixed(digits)}`];
}

/** The name of the quarter, where the quarters have names. */
export function namedQuarter(place: Place, axes: Axes): string | null {
  return quarterNames(axes) && quadrantWords(place, axes);
}

/** The room's means of an idea; null where nobody placed it. */
export function meanOf({ across, up }: Standing): Place | null {
  return across && up && { across: across.mean, up: up.mean };
}

export function meansWords(standing: Standing, axes: Axes): string {
  const mean = meanOf(standing);
  return mean ? partsOf(mean, axes, 1).join(" · ") : t("ยังไม่มีใครวาง", "Nobody has placed it yet");
}

/** On which axes half the room lies far apart; null where it does not, or where too few placed the idea to say. */
export function differWords(standing: Standing, { up_high, across_high }: Axes): string | null {
  if (!isDrawn(standing)) return null;
  const [across, up] = [isFarApart(standing.across), isFarApart(standing.up)];
  if (across && up) return t("เห็นต่างกันทั้งสองแกน", "Opinions differ on both axes");
  if (!across && !up) return null;
  return t("เห็นต่างกัน: {axis}", "Opinions differ: {axis}", { axis: across ? across_high : up_high });
}

/** Why an idea is not in the picture; null where it is. */
export function undrawnWords({ number: drawn, people }: Standing): string | null {
  if (drawn !== null) return null;
  return people < PEOPLE_LEAST
    ? thinWords()
    : t("ไม่อยู่ในภาพ เพราะมีคนวางน้อยกว่า", "Not in the picture: fewer people placed it");
}

export function thinWords(): string {
  return t("มีคนวางไม่ถึง {least} คน", "Placed by fewer than {least} people", { least: PEOPLE_LEAST });
}

/** The numbers of the ideas on which half the room lies far apart, for a list without room beside each; null for none. */
export function differingWords(all: readonly Standing[]): string | null {
  const numbers = all.filter(isDrawn).filter(({ across, up }) => isFarApart(across) || isFarApart(up)).map((one) => one.number);
  return numbers.length ? t("เห็นต่างกัน: {numbers}", "Opinions differ: {numbers}", { numbers: numbers.join(", ") }) : null;
}
