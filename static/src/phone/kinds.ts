/** The phone's view of each activity kind: a new kind is one line here. */
import type { FunctionComponent } from "preact";
import { BrainstormPhone } from "../activities/brainstorm/phone";
import { DotsPhone } from "../activities/dots/phone";
import { OpinionPhone } from "../activities/opinion/phone";
import type { Activity, Kind } from "../live/wire";

type View<K extends Kind> = FunctionComponent<{ activity: Extract<Activity, { kind: K }> }>;

const VIEWS: { [K in Kind]: View<K> } = { brainstorm: BrainstormPhone, opinion: OpinionPhone, dots: DotsPhone };

/** Undefined for a kind that this page does not know yet (a newer server). */
export function viewOf(activity: Activity): View<Kind> | undefined {
  return VIEWS[activity.kind] as View<Kind> | undefined;
}
