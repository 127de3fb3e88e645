/** The section that is open on this phone and the lane chosen: both survive a reload. */
import { usePhone } from "../../phone/context";
import { scopeOf, useDraft } from "../../phone/draft";
import type { CanvasActivity, FeedbackActivity } from "../../live/wire";
import { laneOf, sectionOf, type Places } from "./places";

export interface OpenPlace {
  section: number;
  lane: number | null;
  setSection: (section: number) => void;
  setLane: (lane: number) => void;
}

export function usePlace(activity: CanvasActivity | FeedbackActivity, places: Places): OpenPlace {
  const { boot } = usePhone();
  const section = useDraft(`${scopeOf(boot)} section of ${activity.no}`);
  const lane = useDraft(`${scopeOf(boot)} lane of ${activity.no}`);
  const kept = { section: Number(section.text) || 1, lane: Number(lane.text) || 1 };
  return {
    section: sectionOf(kept, places),
    lane: laneOf(kept, places),
    setSection: (no) => section.write(String(no)),
    setLane: (no) => lane.write(String(no)),
  };
}
