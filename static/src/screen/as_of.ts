/** How old the picture is, once the line has been away for a moment. */
import { useAway } from "../console/LinkBanner";
import { clockTime } from "../console/names";
import type { RoomState } from "../live/room";

/** "10.41 น.", or null while the picture is the room's. */
export function useAsOf({ link, as_of_ms }: RoomState): string | null {
  const away = useAway(link);
  return away && as_of_ms !== null ? clockTime(as_of_ms) : null;
}
