/** Dots on the big screen: the ideas while results are hidden, then bars; ranks once the round is over. */
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { RankedResults } from "../../screen/RankedResults";
import { Wall } from "../../screen/Wall";
import { t } from "../../words";
import { dotsUnit } from "./unit";

export function DotsScreen({ activity, ideas, rows, clock }: KindProps) {
  if (rows) {
    const title = t("ไอเดียที่ห้องนี้อยากให้ทำก่อน", "What this room wants first");
    return <RankedResults activity={activity} ideas={ideas} rows={rows} unit={dotsUnit} title={title} />;
  }
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      <Wall ideas={ideas} clock={clock} plain />
    </>
  );
}
