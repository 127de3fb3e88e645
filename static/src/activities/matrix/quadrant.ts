/** Which quarter of the matrix a place lies in, and what it is called. */
import type { MatrixActivity } from "../../live/wire";
import { t } from "../../words";

export type Quadrant = "both" | "up" | "across" | "neither" | "middle";
export type Axes = MatrixActivity["settings"];

export interface Place {
  across: number;
  up: number;
}

const MIDDLE = 3;

/** Above the middle on both axes, on one, on neither; `middle` where it is exactly there on either, as read in tenths. */
export function quadrant({ across, up }: Place): Quadrant {
  const [right, high] = [tenths(across), tenths(up)];
  if (right === MIDDLE || high === MIDDLE) return "middle";
  if (high > MIDDLE) return right > MIDDLE ? "both" : "up";
  return right > MIDDLE ? "across" : "neither";
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** What the ends of an axis mean: 1 and 5. */
export interface Ends {
  low: string;
  high: string;
}

/** Impact and ease as the agenda and the library word them: for these the quarters have names, and the low ends words. */
const IMPACT_EASE = [
  { across: { low: "ทำยาก", high: "ทำง่าย" }, up: { low: "เกิดผลน้อย", high: "เกิดผลมาก" } },
  { across: { low: "Hard to do", high: "Easy to do" }, up: { low: "Low impact", high: "High impact" } },
] as const;

const worded = ({ across_high, up_high }: Axes) => IMPACT_EASE.find(({ across, up }) => across.high === across_high && up.high === up_high);

export function endsOf(axes: Axes): { across: Ends; up: Ends } {
  const low = t("ไม่เลย", "Not at all");
  return worded(axes) ?? { across: { low, high: axes.across_high }, up: { low, high: axes.up_high } };
}

/** The names of the four quarters; null where the axes ask something else than impact and ease. */
export function quarterNames(axes: Axes): Record<Exclude<Quadrant, "middle">, string> | null {
  if (!worded(axes)) return null;
  return {
    both: t("ทำได้เลย", "Do now"),
    up: t("วางแผนทำ", "Plan"),
    across: t("ทำเมื่อมีเวลา", "When there is time"),
    neither: t("พักไว้ก่อน", "Park"),
  };
}

/** Where a place lies, in words: by name, or by the ends of the axes. */
export function quadrantWords(place: Place, axes: Axes): string {
  const where = quadrant(place);
  if (where === "middle") return t("อยู่กึ่งกลาง", "In the middle");
  return quarterNames(axes)?.[where] ?? byEnds(where, axes);
}

function byEnds(where: Exclude<Quadrant, "middle">, { across_high, up_high }: Axes): string {
  switch (where) {
    case "both": return t("{up_high} และ{across_high}", "{up_high} and {across_high}", { up_high, across_high });
    case "up": return t("{up_high} อย่างเดียว", "Only {up_high}", { up_high });
    case "across": return t("{across_high} อย่างเดียว", "Only {across_high}", { across_high });
    case "neither": return t("ไม่ใช่ทั้งสองด้าน", "Neither of the two");
  }
}
