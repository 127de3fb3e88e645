/** Two people move the same idea: which of my moves somebody else has overtaken. Pure. */
import type { Given } from "../../console/undo/given";
import type { CommandName, Idea, Theme } from "../../live/wire";
import { themeOf } from "./themes";

/** For so long somebody looks at the ideas that they have just moved. */
const RACE_MS = 10_000;

export interface Move {
  ideas: readonly number[];
  theme: number | null;
  at_ms: number;
  /** The room has told of it: from now on another place is somebody else's move. */
  arrived: boolean;
}

/** After these of mine an idea may lie elsewhere than I had moved it. */
const REARRANGES: ReadonlySet<CommandName> = new Set<CommandName>(["make_theme", "drop_theme", "merge_ideas", "unmerge"]);

/** My newest move once I give `command`: before it is sent, since the room may tell of it before it is answered. */
export function moveAfter(before: Move | null, { name, args }: Given, now_ms: number): Move | null {
  if (name === "group_ideas") return { ideas: args.ideas, theme: args.theme, at_ms: now_ms, arrived: false };
  return REARRANGES.has(name) ? null : before;
}

/** The board has changed: my move as it is known now, and the idea that somebody moved after me. */
export function seen(move: Move, ideas: readonly Idea[], themes: ReadonlyMap<number, Theme>, now_ms: number): { move: Move | null; lost: Idea | null } {
  if (now_ms - move.at_ms > RACE_MS) return { move: null, lost: null };
  const elsewhere = ideas.find((idea) => move.ideas.includes(idea.no) && themeOf(idea, themes) !== move.theme);
  if (!elsewhere) return { move: { ...move, arrived: true }, lost: null };
  return move.arrived ? { move: null, lost: elsewhere } : { move, lost: null };
}
