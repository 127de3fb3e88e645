/** The participant's own view before the server's: what is theirs, with unanswered commands laid over it. Pure. */
import { isUnsent, type Entry } from "../live/outbox/entry";
import type { MyBoard } from "../live/store";
import type { BallotValue, CommandArgs, MyIdea, NamedPicture, WireError } from "../live/wire";
import { keptText } from "./text";

/** sending: on its way or waiting for signal; failed: refused for good. The rest is the server's word. */
export type NoteState = "sending" | "failed" | "accepted" | "pending" | "rejected";

export interface OwnNote {
  /** Stable through its life, so that the note never jumps: the command's id until it is saved. */
  key: string;
  text: string;
  state: NoteState;
  /** The saved idea; null while only this device has it. */
  idea: MyIdea | null;
  /** The command that stands for it or changes it. */
  entry: Entry | null;
  error: WireError | null;
  /** It was meant for this activity: sending it again as it is makes sense. */
  belongs: boolean;
  /** Where it stands on a canvas, or will once it is moved; null elsewhere. */
  section: number | null;
  lane: number | null;
  pictures: readonly NamedPicture[];
}

const argsOf = <N extends keyof CommandArgs>(entry: Entry, name: N): CommandArgs[N] | null =>
  entry.name === name ? (entry.args as CommandArgs[N]) : null;

function unsaved(entry: Entry, { text, section = null, lane = null, pictures = [] }: CommandArgs["post_idea"], belongs: boolean): OwnNote {
  const failed = entry.status === "refused";
  return { key: entry.id, text, state: failed ? "failed" : "sending", idea: null, entry, error: entry.error ?? null, belongs, section, lane, pictures };
}

/** The saved note with an edit on its way or refused, or on its way to another place. */
function saved(idea: MyIdea, edit: Entry | null, move: CommandArgs["move_idea"] | null): OwnNote {
  const edited = edit && (edit.args as CommandArgs["edit_idea"]);
  const text = edited ? edited.text : idea.text;
  const told: NoteState = idea.state === "withdrawn" ? "rejected" : idea.state;
  const state: NoteState = edit?.status === "refused" ? "failed" : edit || move ? "sending" : told;
  const { section, lane = null } = move ?? idea;
  return { key: `idea ${idea.no}`, text, state, idea, entry: edit, error: edit?.error ?? null, belongs: true, section, lane, pictures: edited?.pictures ?? (idea.pictures ?? []).map(({ id, alt }) => ({ id, alt })) };
}

/** Where my notes are on their way to, the last word for each. A refused move is none: the note is where it was. */
function movesOf(entries: readonly Entry[]): ReadonlyMap<number, CommandArgs["move_idea"]> {
  const moves = entries.flatMap((entry) => (entry.status === "refused" ? [] : argsOf(entry, "move_idea") ?? []));
  return new Map(moves.map((move) => [move.idea, move]));
}

/** The saved idea that an unanswered post has led to. Its answer may be lost, or on its way to the tab that sends. */
function foundIdea(mine: MyBoard, entry: Entry, taken: ReadonlySet<number>): number | undefined {
  const post = argsOf(entry, "post_idea");
  const { after } = entry;
  if (!post || after === undefined || !isUnsent(entry)) return undefined;
  const text = keptText(post.text);
  const nos = [...mine.ideas.values()].filter((idea) => idea.activity === post.activity && idea.text === text).map(({ no }) => no);
  return nos.sort((a, b) => a - b).find((no) => no > after && !taken.has(no));
}

/** Which saved idea each post stands for, as far as the room has told: entry id -> idea. One that is in here is not drawn twice. */
export function postedIdeas(mine: MyBoard, entries: readonly Entry[]): ReadonlyMap<string, number> {
  const posted = new Map(entries.flatMap(({ id, idea }) => (idea !== undefined && mine.ideas.has(idea) ? [[id, idea] as const] : [])));
  const taken = new Set(entries.flatMap(({ idea }) => idea ?? []));
  for (const entry of entries) {
    const idea = foundIdea(mine, entry, taken);
    if (idea === undefined) continue;
    posted.set(entry.id, idea);
    taken.add(idea);
  }
  return posted;
}

/** Whether it may be saved already, unknown as which idea: its text can be changed only afterwards. */
export function isUnanswered({ idea, entry }: OwnNote): boolean {
  return !idea && (entry?.status === "sent" || entry?.status === "saved");
}

/** Whether a note may get another text or place: a saved one also once ideas are closed, as long as there is time. */
export function canChange({ idea }: OwnNote, accepts_ideas: boolean, time_up: boolean): boolean {
  return accepts_ideas || (idea !== null && !time_up);
}

/** Ideas that were refused for good: shown wherever the person can read them. */
export function refusedNotes(entries: readonly Entry[]): OwnNote[] {
  return entries.flatMap((entry) => {
    const args = argsOf(entry, "post_idea");
    return args && entry.status === "refused" ? [unsaved(entry, args, false)] : [];
  });
}

/** My notes of an activity: the unsaved on top, then the newest first. Withdrawn ones are gone at once, also while the server does not know yet. */
export function ownNotes(mine: MyBoard, entries: readonly Entry[], activity: number): OwnNote[] {
  const withdrawn = new Set(entries.filter((e) => e.status !== "refused").map((e) => argsOf(e, "withdraw_idea")?.idea));
  const edits = new Map(entries.map((e) => [argsOf(e, "edit_idea")?.idea, e]));
  const moves = movesOf(entries);
  const here = [...mine.ideas.values()]
    .filter((idea) => idea.activity === activity && idea.state !== "withdrawn" && !withdrawn.has(idea.no))
    .sort((a, b) => b.no - a.no);
  const posted = postedIdeas(mine, entries);
  const posts = entries.flatMap((entry) => {
    const args = argsOf(entry, "post_idea");
    // A refused text of an earlier activity is not lost: it can be edited and sent here.
    const belongs = args?.activity === activity;
    return args && (belongs || entry.status === "refused") && !posted.has(entry.id) ? [unsaved(entry, args, belongs)] : [];
  });
  // Not by time: this device's clock and the server's need not agree.
  return [...posts.reverse(), ...here.map((idea) => saved(idea, edits.get(idea.no) ?? null, moves.get(idea.no) ?? null))];
}

/** My note of that key, whichever activity it belongs to; null once it is gone. */
export function ownNote(mine: MyBoard, entries: readonly Entry[], key: string): OwnNote | null {
  const posts = entries.map((entry) => argsOf(entry, "post_idea")?.activity);
  const activities = new Set([...posts, ...[...mine.ideas.values()].map((idea) => idea.activity)]);
  const notes = [...activities].flatMap((activity) => (activity === undefined ? [] : ownNotes(mine, entries, activity)));
  return notes.find((note) => note.key === key) ?? null;
}

/**
 * What I said on each idea or answer of an activity: the server's rows under my own unanswered ones. With `several` a poll keeps
 * my other answers. A ranking is one value, not many: see `ownRanking` of its kind.
 */
export function ownVotes(mine: MyBoard, entries: readonly Entry[], activity: number, several = false): ReadonlyMap<number, BallotValue> {
  const votes = new Map(mine.ballots.get(activity)?.rows);
  for (const entry of entries) {
    if (entry.status === "refused") continue;
    for (const [on, value] of castBy(entry, activity, several, votes.keys())) set(votes, on, value);
  }
  return votes;
}

/** What an unanswered command changes among my ballots of an activity: the idea or answer, and what I say of it now. */
function castBy(entry: Entry, activity: number, several: boolean, own: Iterable<number>): [number, BallotValue | null][] {
  const opinion = argsOf(entry, "give_opinion");
  if (opinion?.activity === activity) return [[opinion.idea, opinion.opinion === "none" ? null : opinion.opinion]];
  const dots = argsOf(entry, "place_dots");
  if (dots?.activity === activity) return [[dots.idea, dots.dots || null]];
  const place = argsOf(entry, "place_idea");
  if (place?.activity === activity) return [[place.idea, place.across && place.up ? [place.across, place.up] : null]];
  const scored = argsOf(entry, "score_idea");
  if (scored?.activity === activity) return [[scored.idea, scored.scores.some(Boolean) ? scored.scores : null]];
  const choice = argsOf(entry, "choose");
  if (choice?.activity === activity) {
    const others = several || !choice.chosen ? [] : [...own].map((no): [number, null] => [no, null]);
    return [...others, [choice.answer, choice.chosen ? 1 : null]];
  }
  return [];
}

/** Whether my hand is up and I am ready with an activity: the server's word under my own unanswered ones. */
export function ownSignals(mine: MyBoard, entries: readonly Entry[], activity: number): { hand: boolean; ready: boolean } {
  let { hand } = mine.standing;
  let ready = mine.standing.ready_with === activity;
  for (const entry of entries) {
    if (entry.status === "refused") continue;
    hand = argsOf(entry, "raise_hand")?.raised ?? hand;
    const said = argsOf(entry, "say_ready");
    if (said?.activity === activity) ready = said.ready;
  }
  return { hand, ready };
}

function set(votes: Map<number, BallotValue>, idea: number, value: BallotValue | null): void {
  if (value === null) votes.delete(idea);
  else votes.set(idea, value);
}

/** Ideas that only this device holds. */
export function keptIdeas(entries: readonly Entry[]): number {
  return entries.filter((e) => (e.name === "post_idea" || e.name === "edit_idea") && (e.status === "waiting" || e.status === "sent")).length;
}

/** Whether anything at all is still on its way. */
export function isSaving(entries: readonly Entry[]): boolean {
  return entries.some((e) => e.status === "waiting" || e.status === "sent");
}
