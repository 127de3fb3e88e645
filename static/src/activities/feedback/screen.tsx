/** Feedback on the big screen: a canvas of four sections. */
import type { KindProps } from "../../screen/kinds";
import { CanvasScreen } from "../canvas/screen";

export function FeedbackScreen(props: KindProps) {
  return <CanvasScreen {...props} />;
}
