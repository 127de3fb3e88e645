/** The result of giving dots, with what I gave. */
import type { DotsActivity } from "../../live/wire";
import { RankedResults } from "../../phone/RankedResults";
import { t } from "../../words";
import { dotsUnit } from "./unit";

export interface ResultsProps {
  activity: DotsActivity;
  own: ReadonlyMap<number, number>;
  /** Back to giving dots, while it is open. */
  onBack: (() => void) | null;
}

export function Results({ activity, own, onBack }: ResultsProps) {
  const given = (no: number) => {
    const n = own.get(no);
    return n ? t("คุณให้ {n} จุด", "you gave {n}", { n }) : null;
  };
  return (
    <RankedResults activity={activity} unit={dotsUnit} title={t("ผลคะแนน", "Results")} given={given}
      voted={t("ผู้ให้จุด {n} คน", "{n} person gave dots|{n} people gave dots", { n: activity.voted })}
      back={onBack && { label: t("กลับไปให้จุด", "Back to giving dots"), run: onBack }} />
  );
}
