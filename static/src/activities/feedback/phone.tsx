/** Feedback on the phone: a canvas of four sections. */
import type { FeedbackActivity } from "../../live/wire";
import { CanvasPhone } from "../canvas/phone";

export function FeedbackPhone({ activity }: { activity: FeedbackActivity }) {
  return <CanvasPhone activity={activity} />;
}
