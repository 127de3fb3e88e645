/** A ranking on the big screen: the ideas while results are hidden, then bars; ranks once the round is over. */
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { RankedResults } from "../../screen/RankedResults";
import { Wall } from "../../screen/Wall";
import { t } from "../../words";
import { pointsUnit } from "./unit";

export function RankScreen({ activity, ideas, rows, clock }: KindProps) {
  if (rows) {
    return <RankedResults activity={activity} ideas={ideas} rows={rows} unit={pointsUnit} title={t("อันดับที่ห้องนี้จัด", "How this room ranks them")} />;
  }
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      <Wall ideas={ideas} clock={clock} plain />
    </>
  );
}
