/** Dots before the facilitator: the wall while totals are hidden, then every idea by its dots. */
import type { KindProps } from "../../console/kinds";
import { RankedResults } from "../../console/RankedResults";
import { Voting } from "../../console/Voting";
import { dotsUnit } from "./unit";

export function DotsConsole(props: KindProps) {
  return <Voting {...props} results={(rows) => <RankedResults {...props} rows={rows} unit={dotsUnit} />} />;
}
