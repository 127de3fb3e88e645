/** What a command set, as the board shows it: it still stands where this still reads the same. Pure. */
import { themeOf } from "../../activities/group/themes";
import type { Board } from "../../live/store";
import type { Activity, Idea, Workshop } from "../../live/wire";

/** Name of a fact -> how it reads. */
export type Facts = Readonly<Record<string, string>>;

/** Looks at one thing on the board. */
export type Sight = (board: Board) => readonly [name: string, reads: unknown];

export function factsOf(board: Board, sights: readonly Sight[]): Facts {
  return Object.fromEntries(sights.map((see) => {
    const [name, reads] = see(board);
    return [name, JSON.stringify(reads ?? null)];
  }));
}

export const ofWorkshop = (field: keyof Workshop): Sight => ({ workshop }) => [field, workshop[field]];

export const ofActivity = (no: number, field: keyof Activity): Sight => ({ activities }) => [`activity ${no} ${field}`, activities.get(no)?.[field]];

export const ofIdea = (no: number, ...fields: (keyof Idea)[]): Sight => ({ ideas }) => {
  const idea = ideas.get(no);
  return [`idea ${no} ${fields.join()}`, idea && fields.map((field) => idea[field] ?? null)];
};

/** In which theme an idea lies, and of which merged idea it is part. */
export const placeOf = (no: number): Sight => ({ ideas, themes }) => {
  const idea = ideas.get(no);
  return [`idea ${no} lies`, idea && [themeOf(idea, themes), idea.merge]];
};

/** The name of a theme or a merged idea; null where there is none. */
export const nameOf = (no: number): Sight => ({ themes }) => [`theme ${no} name`, themes.get(no)?.name];

export const isThere = (no: number): Sight => ({ themes }) => [`theme ${no} there`, themes.has(no)];

/** The ideas of a theme or a merged idea, and where that one lies. */
export const holds = (no: number): Sight => ({ ideas, themes }) => {
  const members = [...ideas.values()].filter((idea) => idea.merge === no || themeOf(idea, themes) === no).map((idea) => idea.no);
  return [`theme ${no} holds`, [members.sort((a, b) => a - b), themes.get(no)?.inside ?? null]];
};
