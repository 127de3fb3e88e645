/** Ideas as they lie in themes; parts of a merged idea lie together. Pure. */
import type { Idea, Sector, Theme } from "../../live/wire";

/** One thing on the table: an idea by itself, or several that are one. */
export interface Entry {
  /** The merged idea; null for an idea by itself. */
  merged: Theme | null;
  parts: readonly Idea[];
}

export interface Column {
  /** Null: not grouped yet. */
  theme: Theme | null;
  entries: readonly Entry[];
  /** Ideas in it, parts of merged ones too. */
  ideas: number;
}

/** The theme in which an idea lies: that of its merged idea, while it is part of one. Null: in none. */
export function themeOf(idea: Idea, themes: ReadonlyMap<number, Theme>): number | null {
  const merged = idea.merge === null ? undefined : themes.get(idea.merge);
  return merged ? merged.inside : idea.theme;
}

function entriesOf(ideas: readonly Idea[], themes: ReadonlyMap<number, Theme>): Entry[] {
  const seen = new Set<number>();
  return ideas.flatMap((idea): Entry[] => {
    const merged = idea.merge === null ? undefined : themes.get(idea.merge);
    if (!merged) return [{ merged: null, parts: [idea] }];
    if (seen.has(merged.no)) return [];
    seen.add(merged.no);
    return [{ merged, parts: ideas.filter((other) => other.merge === merged.no) }];
  });
}

/** Every theme in the order in which it was made, also empty ones, then what lies in none. `ideas`: oldest first. */
export function columns(ideas: readonly Idea[], themes: ReadonlyMap<number, Theme>): Column[] {
  const named = [...themes.values()].filter((theme) => !theme.merged).sort((a, b) => a.no - b.no);
  return [...named, null].map((theme) => {
    const here = ideas.filter((idea) => themeOf(idea, themes) === (theme?.no ?? null));
    return { theme, entries: entriesOf(here, themes), ideas: here.length };
  });
}

/** What an entry is called: the title of a merged idea where it may be read, else the first text. */
export function nameOf({ merged, parts }: Entry): string {
  return merged?.name || (parts[0]?.text ?? "");
}

/** How many ideas of each sector lie in a column, most first. */
export function sectorsIn({ entries }: Column): [Sector, number][] {
  const counts = new Map<Sector, number>();
  for (const { sector } of entries.flatMap(({ parts }) => parts)) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
