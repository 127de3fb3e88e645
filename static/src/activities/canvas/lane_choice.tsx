/** Which lane a note goes into: a list of one choice, with the lane's question below. */
import { useId } from "preact/hooks";
import { Words } from "../../live/ui/Words";
import { t } from "../../words";
import type { Place } from "./places";

export interface LaneChoiceProps {
  lanes: readonly Place[];
  lane: number | null;
  choose: (lane: number) => void;
}

export function LaneChoice({ lanes, lane, choose }: LaneChoiceProps) {
  const id = useId();
  const ask = lanes.find((one) => one.no === lane)?.ask;
  return (
    <div class="lane">
      <label for={id}>{t("แถว", "Lane")}</label>
      <select id={id} class="in" value={lane ?? 1} aria-describedby={ask ? `${id}-ask` : undefined} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {lanes.map((one) => <option key={one.no} value={one.no}>{one.name}</option>)}
      </select>
      {ask && <p class="hint" id={`${id}-ask`}><Words text={ask} /></p>}
    </div>
  );
}
