/** What each activity kind shows to the room: one line per kind. */
import type { ComponentType } from "preact";
import { BrainstormScreen } from "../activities/brainstorm/screen";
import { DotsScreen } from "../activities/dots/screen";
import { OpinionScreen } from "../activities/opinion/screen";
import type { ServerClock } from "../live/clock";
import type { Activity, Idea, Kind, TallyRow } from "../live/wire";

export interface KindProps {
  activity: Activity;
  /** The ideas that the room may see, oldest first. */
  ideas: readonly Idea[];
  /** Totals; null while they are hidden. */
  rows: readonly TallyRow[] | null;
  clock: ServerClock;
}

export const KINDS: Record<Kind, ComponentType<KindProps>> = {
  brainstorm: BrainstormScreen,
  opinion: OpinionScreen,
  dots: DotsScreen,
};
