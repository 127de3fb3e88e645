/** How long a text may be, and what is said of its length. */
import { t } from "../words";
import { graphemesOf } from "./graphemes";

export interface Limit {
  most: number;
  /** The length as the server counts it. */
  lengthOf: (text: string) => number;
}

/** From this part of the most on, people are told how much is left. */
const NEAR = 0.9;

export function byGraphemes(most: number): Limit {
  // Graphemes are never more than code units: short texts need no counting.
  return { most, lengthOf: (text) => (text.length < most * NEAR ? text.length : graphemesOf(text).length) };
}

/** For what the server measures on the wire, and no rule after it. A Thai vowel above its consonant counts by itself. */
export function byCodePoints(most: number): Limit {
  return { most, lengthOf: (text) => Array.from(text).length };
}

export function isTooLong(text: string, { most, lengthOf }: Limit): boolean {
  return lengthOf(text) > most;
}

/** There is something to send, and not too much. Spaces around it are not sent. */
export function fits(text: string, limit: Limit): boolean {
  return text.trim() !== "" && !isTooLong(text.trim(), limit);
}

/** Null as long as there is room. */
export function lengthWords(text: string, { most, lengthOf }: Limit): string | null {
  const length = lengthOf(text);
  if (length > most) return t("ยาวเกินไป {n} ตัวอักษร", "{n} character too long|{n} characters too long", { n: length - most });
  return length >= most * NEAR ? t("เหลือ {n} ตัวอักษร", "{n} character left|{n} characters left", { n: most - length }) : null;
}
