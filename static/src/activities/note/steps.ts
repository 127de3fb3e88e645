/** The steps of a note, and how large the big screen can set them. Pure. */
import type { Activity } from "../../live/wire";

export function stepsOf(activity: Activity): readonly string[] {
  return activity.kind === "note" ? activity.settings.steps : [];
}

/** Graphemes that stand on a line of the big screen at its middle size. */
const LINE = 44;
/** Lines that fit at its large and its middle size. */
const LARGE_LINES = 6;
const MIDDLE_LINES = 10;

/** "l", "m" or "s": all steps are read at once from the back of the room, so many or long ones are set smaller. */
export function sizeOf(steps: readonly string[]): "l" | "m" | "s" {
  const lines = steps.reduce((sum, step) => sum + Math.ceil(step.length / LINE), 0);
  return lines <= LARGE_LINES ? "l" : lines <= MIDDLE_LINES ? "m" : "s";
}
