/** Votes that are one per seat: a code from a printed slip opens them (V3). Pure. */
import type { Activity } from "./wire";

export function perSeat({ settings }: Activity): boolean {
  return "per_seat" in settings && settings.per_seat;
}
