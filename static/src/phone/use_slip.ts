/** Uses the seat code of a slip that was scanned, once, and takes it out of the address: a reload would ask for it again. */
import { useEffect } from "preact/hooks";
import type { Outbox } from "../live/outbox/outbox";
import type { MyBoard } from "../live/store";
import { codeInAddress } from "./seat";

export function useSlip(mine: MyBoard | null, outbox: Outbox): void {
  const ready = mine !== null;
  useEffect(() => {
    const code = codeInAddress(location.search);
    if (!ready || code === null) return;
    if (!mine.standing.seat_code) void outbox.put("use_seat_code", { code });
    history.replaceState(null, "", location.pathname);
  }, [ready]);
}
