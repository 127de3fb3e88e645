/** The agenda as the facilitator walks it: order, neighbours, and when it should be over. Pure. */
import { reading } from "../live/timer";
import type { Activity, Workshop } from "../live/wire";

export type Stage = "done" | "now" | "to_come";

export function inOrder(activities: Iterable<Activity>): Activity[] {
  return [...activities].sort((a, b) => a.position - b.position);
}

/** Where `activity` stands. `agenda` is in order. */
export function stageOf(activity: Activity, agenda: readonly Activity[], workshop: Workshop): Stage {
  if (workshop.state === "closed") return "done";
  const now = agenda.findIndex((one) => one.no === workshop.activity);
  const place = agenda.findIndex((one) => one.no === activity.no);
  if (now < 0 || place > now) return "to_come";
  return place === now ? "now" : "done";
}

/** The activities before and after the room's; null at the ends and while there is none. */
export function neighbours(agenda: readonly Activity[], workshop: Workshop): { back: Activity | null; next: Activity | null } {
  const now = agenda.findIndex((one) => one.no === workshop.activity);
  if (now < 0) return { back: null, next: null };
  return { back: agenda[now - 1] ?? null, next: agenda[now + 1] ?? null };
}

/** When the last activity should end (ms UTC); null where the room has not started or something has no limit. */
export function expectedEnd(agenda: readonly Activity[], workshop: Workshop, now_ms: number): number | null {
  const now = agenda.findIndex((one) => one.no === workshop.activity);
  const left = reading(agenda[now]?.timer ?? null, now_ms);
  if (now < 0 || !left) return null;
  const later = agenda.slice(now + 1).map((one) => one.duration_s);
  return later.reduce<number | null>(
    (end_ms, duration_s) => (end_ms === null || duration_s === null ? null : end_ms + duration_s * 1000),
    now_ms + left.left_ms,
  );
}
