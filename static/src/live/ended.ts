/** Why a room has ended for this page. */
import type { RoomState } from "./room";

/** The code to tell, or null while the room goes on. A rehearsal that is not found any more was deleted. */
export function endOf({ link, board }: Pick<RoomState, "link" | "board">): string | null {
  if (link.status !== "ended") return null;
  return board?.workshop.rehearsal && link.code === "not_found" ? "rehearsal_over" : link.code;
}
