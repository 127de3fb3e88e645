/** Concept cards before the facilitator: the wall, each card with its pictures. */
import type { KindProps } from "../../console/kinds";
import { Wall } from "../../console/Wall";

export function ConceptConsole(props: KindProps) {
  return <Wall {...props} />;
}
