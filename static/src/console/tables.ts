/** Breakout tables before the facilitator: who sits there, what came from there, and whether somebody should go there. Pure. */
import { tablesOf } from "../live/breakout";
import type { Activity, AtTable, Idea, Sector } from "../live/wire";
import { isShown } from "./board";

export interface TableView {
  no: number;
  /** Its own question; "" where it is asked what the room is asked. */
  asked: string;
  people: Partial<Record<Sector, number>>;
  all: number;
  ready: number;
  /** Since when the first hand is up. */
  hand_ms: number | null;
  notes: number;
  last_ms: number | null;
  /** Everybody sees what they wrote. */
  returned: boolean;
}

export const SILENT_MS = 3 * 60_000;

const NOBODY: Pick<TableView, "people" | "ready" | "hand_ms"> = { people: {}, ready: 0, hand_ms: null };

/** All tables of an activity, in the order of their numbers. `ideas`: of that activity. */
export function tableViews(activity: Activity, seated: readonly AtTable[], ideas: readonly Idea[]): TableView[] {
  const at = new Map(seated.map((one) => [one.no, one]));
  const notes = new Map<number, Idea[]>();
  for (const idea of ideas) {
    if (idea.table === null || !isShown(idea)) continue;
    notes.set(idea.table, [...(notes.get(idea.table) ?? []), idea]);
  }
  return tablesOf(activity).map((no) => {
    const { people, ready, hand_ms } = at.get(no) ?? NOBODY;
    const own = notes.get(no) ?? [];
    return {
      no, asked: activity.breakout?.prompts[no - 1] ?? "", people, ready, hand_ms,
      all: Object.values(people).reduce((sum, n) => sum + n, 0),
      notes: own.length,
      last_ms: own.length ? Math.max(...own.map((idea) => idea.posted_ms)) : null,
      returned: activity.breakout?.returned.includes(no) ?? false,
    };
  });
}

/** For how many whole minutes nothing came from a table, watched since `since_ms`; 0 while that is no reason to go there. */
export function silentFor(table: TableView, since_ms: number, now_ms: number): number {
  const quiet_ms = now_ms - Math.max(table.last_ms ?? 0, since_ms);
  const working = table.all > 0 && table.ready < table.all && !table.returned;
  return working && quiet_ms >= SILENT_MS ? Math.floor(quiet_ms / 60_000) : 0;
}
