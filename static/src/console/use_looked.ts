/** Which activity a facilitator looks at where it is not the room's. */
import { useEffect, useRef, useState } from "preact/hooks";

/**
 * Its `no`, null: the room's; and how to look at another. A question that is open stays with the activity that it was asked in, with
 * all that was typed: who wants to follow the room after that goes by the button.
 */
export function useLooked(room: number | null): [looked: number | null, look: (no: number | null) => void] {
  const [chosen, look] = useState<number | null>(null);
  const before = useRef(room);
  const stays = chosen === null && room !== before.current && document.querySelector(".mid .dlg, .side .dlg") !== null;
  const stayed = before.current;
  useEffect(() => {
    before.current = room;
    if (stays) look(stayed);
  }, [room]);
  return [stays ? stayed : chosen, look];
}
