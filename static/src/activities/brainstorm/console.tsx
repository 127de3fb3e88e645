/** Brainstorm before the facilitator: the wall. */
import type { KindProps } from "../../console/kinds";
import { Wall } from "../../console/Wall";

export function BrainstormConsole(props: KindProps) {
  return <Wall {...props} />;
}
