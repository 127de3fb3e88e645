/** Which picture the big screen shows. Pure. */
import type { Board } from "../live/store";
import type { Activity, Idea } from "../live/wire";

export type View =
  | { name: "waiting" }
  | { name: "activity"; activity: Activity }
  | { name: "closed"; activity: Activity | null };

/** Once closed, the last revealed results stay up, or else the last ideas. */
export function viewOf({ workshop, activities }: Board): View {
  const all = [...activities.values()].sort((a, b) => a.position - b.position);
  const revealed = last(all, (one) => one.revealed);
  const written = last(all, (one) => one.notes > 0 && one.ideas_visible);
  if (workshop.state === "closed") return { name: "closed", activity: revealed ?? written };
  const activity = activities.get(workshop.activity ?? -1);
  return workshop.state === "live" && activity ? { name: "activity", activity } : { name: "waiting" };
}

function last(all: readonly Activity[], fits: (one: Activity) => boolean): Activity | null {
  return all.filter(fits).pop() ?? null;
}

/** The ideas that `activity` works on, oldest first. */
export function ideasOf(activity: Activity, ideas: Iterable<Idea>): Idea[] {
  const sources = sourcesOf(activity);
  return [...ideas].filter((idea) => sources.includes(idea.activity)).sort((a, b) => a.no - b.no);
}

/** How many ideas `activity` works on, shown on the screen or not; of the whole workshop where it works on none. */
export function ideaCount(activity: Activity, { activities }: Board): number {
  const counted = activity.kind === "poll" || activity.kind === "note" ? [...activities.keys()] : sourcesOf(activity);
  return counted.reduce((sum, no) => sum + (activities.get(no)?.notes ?? 0), 0);
}

function sourcesOf(activity: Activity): readonly number[] {
  return activity.sources.length ? activity.sources : [activity.no];
}
