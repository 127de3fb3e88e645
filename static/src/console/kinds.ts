/** What each activity kind puts before the facilitator: one line per kind. */
import type { ComponentType } from "preact";
import { BrainstormConsole } from "../activities/brainstorm/console";
import { DotsConsole } from "../activities/dots/console";
import { OpinionConsole } from "../activities/opinion/console";
import type { Activity, Idea, Kind } from "../live/wire";
import type { Picked } from "./picked";

export interface KindProps {
  activity: Activity;
  /** The ideas that the activity works on, oldest first. */
  ideas: readonly Idea[];
  picked: Picked;
}

export const KINDS: Record<Kind, ComponentType<KindProps>> = {
  brainstorm: BrainstormConsole,
  opinion: OpinionConsole,
  dots: DotsConsole,
};
