/** Feedback before the facilitator: a canvas of four sections. */
import type { KindProps } from "../../console/kinds";
import { CanvasConsole } from "../canvas/console";

export function FeedbackConsole(props: KindProps) {
  return <CanvasConsole {...props} />;
}
