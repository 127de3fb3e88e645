/** A ranking before the facilitator: the wall while totals are hidden, then every idea by its points. */
import type { KindProps } from "../../console/kinds";
import { RankedResults } from "../../console/RankedResults";
import { Voting } from "../../console/Voting";
import { pointsUnit } from "./unit";

export function RankConsole(props: KindProps) {
  return <Voting {...props} results={(rows) => <RankedResults {...props} rows={rows} unit={pointsUnit} />} />;
}
