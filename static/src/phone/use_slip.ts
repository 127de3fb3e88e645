/** Uses the seat code of a slip that was scanned, once, and takes it out of the address: a reload would ask for it again. */
import { useEffect } from "preact/hooks";
import type { Outbox } from "../live/outbox/outbox";
import type { MyBoard } from "../live/store";
import { codeInAddress, giveCode, isSeatCode } from "./seat";

export function useSlip(mine: MyBoard | null, outbox: Outbox): void {
  const ready = mine !== null;
  useEffect(() => {
    const code = codeInAddress(location.search);
    if (!ready || code === null) return;
    giveCode(outbox, code);
    history.replaceState(null, "", location.pathname);
  }, [ready]);
  const seated = mine?.standing.seat_code ?? false;
  useEffect(() => {
    // What was refused before is of no interest any more.
    if (seated) for (const one of outbox.entries()) if (isSeatCode(one) && one.status === "refused") void outbox.drop(one.id);
  }, [seated]);
}
