/** Which ideas stand before the facilitator: on the wall of an activity, or waiting for review. Pure. */
import type { Activity, Idea } from "../live/wire";

/** Shown and not shown ideas that `activity` works on, oldest first. Withdrawn ones are gone, pending ones wait. */
export function onWall(ideas: Iterable<Idea>, activity: Activity): Idea[] {
  const sources = activity.sources.length ? activity.sources : [activity.no];
  return [...ideas]
    .filter((idea) => sources.includes(idea.activity) && (idea.state === "accepted" || idea.state === "rejected"))
    .sort(byAge);
}

export function toReview(ideas: Iterable<Idea>): Idea[] {
  return [...ideas].filter((idea) => idea.state === "pending").sort(byAge);
}

export function isShown(idea: Idea): boolean {
  return idea.state === "accepted";
}

export function byAge(a: Idea, b: Idea): number {
  return a.no - b.no;
}
