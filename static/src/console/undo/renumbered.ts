/** A theme that was taken apart comes back under another number: here it keeps the one that it first had. Pure. */
import type { Board } from "../../live/store";
import type { Idea, Theme } from "../../live/wire";
import type { Given } from "./given";

/** First number of a theme -> the number that it has now. */
export type Renumbered = ReadonlyMap<number, number>;

type Name = (no: number) => number;

const nowOf = (renumbered: Renumbered): Name => (no) => renumbered.get(no) ?? no;

function firstOf(renumbered: Renumbered): Name {
  const first = new Map([...renumbered].map(([was, is]) => [is, was]));
  return (no) => first.get(no) ?? no;
}

const named = (name: Name, no: number | null): number | null => (no === null ? null : name(no));

function withTheme<G extends Given>(command: G, name: Name): G {
  return "theme" in command.args ? { ...command, args: { ...command.args, theme: named(name, command.args.theme) } } : command;
}

/** The command as it has to be sent. */
export function asNow<G extends Given>(command: G, renumbered: Renumbered): G {
  return withTheme(command, nowOf(renumbered));
}

/** A command that speaks of the themes of now. */
export function asFirst<G extends Given>(command: G, renumbered: Renumbered): G {
  return withTheme(command, firstOf(renumbered));
}

export function boardAsFirst(board: Board, renumbered: Renumbered): Board {
  if (renumbered.size === 0) return board;
  const first = firstOf(renumbered);
  const theme = (one: Theme): Theme => ({ ...one, no: first(one.no), inside: named(first, one.inside) });
  const idea = (one: Idea): Idea => ({ ...one, theme: named(first, one.theme), merge: named(first, one.merge) });
  const themes = [...board.themes.values()].map(theme);
  return { ...board, themes: new Map(themes.map((one) => [one.no, one])), ideas: new Map([...board.ideas].map(([no, one]) => [no, idea(one)])) };
}
