/** What this phone has asked for while grouping and the room has not told of yet. Pure. */
import type { Entry } from "../../live/outbox/entry";
import type { CommandArgs } from "../../live/wire";

/** The ideas that are on their way into another theme. */
export function movingIdeas(entries: readonly Entry[]): ReadonlySet<number> {
  const moves = entries.filter(({ name, status }) => (name === "group_ideas" || name === "make_theme") && status !== "refused");
  return new Set(moves.flatMap(({ args }) => (args as CommandArgs["group_ideas" | "make_theme"]).ideas ?? []));
}

/** The newest theme that was refused: its name is tried again, not typed again. */
export function refusedTheme(entries: readonly Entry[]): { id: string; name: string } | null {
  const [newest] = entries.filter(({ name, status }) => name === "make_theme" && status === "refused").slice(-1);
  return newest ? { id: newest.id, name: (newest.args as CommandArgs["make_theme"]).name } : null;
}

/** Themes as they stood when a list of them opened, and the later ones below: nothing moves under a thumb. */
export function asOpened<T>(opened: readonly T[], now: readonly T[]): readonly T[] {
  return [...opened, ...now.filter((one) => !opened.includes(one))];
}
