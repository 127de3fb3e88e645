/** Preact's view of a room: a component that uses it is drawn again when the room's state changes. */
import { useEffect, useState } from "preact/hooks";
import type { Room, RoomState } from "./room";

export function useRoom(room: Pick<Room, "state" | "subscribe">): RoomState {
  const [state, setState] = useState(() => room.state());
  useEffect(() => {
    setState(room.state());
    return room.subscribe(() => setState(room.state()));
  }, [room]);
  return state;
}
