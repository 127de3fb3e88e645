/** My seat code: whether it is asked for now, and what became of the one that I gave. Pure. */
import { isUnsent, type Entry } from "../live/outbox/entry";
import type { Outbox } from "../live/outbox/outbox";
import { perSeat } from "../live/per_seat";
import type { MyBoard } from "../live/store";
import type { Activity, CommandArgs, WireError } from "../live/wire";

export const isSeatCode = ({ name }: Entry): boolean => name === "use_seat_code";

export function asksForSeat(activity: Activity, { standing }: MyBoard): boolean {
  return activity.accepts_votes && perSeat(activity) && !standing.seat_code;
}

export interface GivenCode {
  id: string;
  code: string;
  /** Not answered yet. */
  sending: boolean;
  error: WireError | null;
}

/** The newest code that I gave; null where there is none. */
export function givenCode(entries: readonly Entry[]): GivenCode | null {
  const [newest] = entries.filter(isSeatCode).slice(-1);
  if (!newest) return null;
  const { code } = newest.args as CommandArgs["use_seat_code"];
  return { id: newest.id, code, sending: isUnsent(newest), error: newest.error ?? null };
}

/** Gives a code in place of any that was given before: only the newest answer counts. */
export function giveCode(outbox: Outbox, code: string): void {
  for (const one of outbox.entries()) if (isSeatCode(one)) void outbox.drop(one.id);
  void outbox.put("use_seat_code", { code });
}

/** The code that a scanned slip brought along in the page's address; null for none. */
export function codeInAddress(search: string): string | null {
  return new URLSearchParams(search).get("seat");
}
