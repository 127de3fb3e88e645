/** The participant's own view before the server's: what is theirs, with unanswered commands laid over it. Pure. */
import { isUnsent, type Entry } from "../live/outbox/entry";
import type { MyBoard } from "../live/store";
import type { BallotValue, CommandArgs, MyIdea, WireError } from "../live/wire";
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
}

const argsOf = <N extends keyof CommandArgs>(entry: Entry, name: N): CommandArgs[N] | null =>
  entry.name === name ? (entry.args as CommandArgs[N]) : null;

function unsaved(entry: Entry, text: string, belongs: boolean): OwnNote {
  const failed = entry.status === "refused";
  return { key: entry.id, text, state: failed ? "failed" : "sending", idea: null, entry, error: entry.error ?? null, belongs };
}

/** The saved note with an edit on its way or refused. */
function saved(idea: MyIdea, edit: Entry | null): OwnNote {
  const text = edit ? (edit.args as CommandArgs["edit_idea"]).text : idea.text;
  const state: NoteState = edit ? (edit.status === "refused" ? "failed" : "sending") : idea.state === "withdrawn" ? "rejected" : idea.state;
  return { key: `idea ${idea.no}`, text, state, idea, entry: edit, error: edit?.error ?? null, belongs: true };
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

/** Ideas that were refused for good: shown wherever the person can read them. */
export function refusedNotes(entries: readonly Entry[]): OwnNote[] {
  return entries.flatMap((entry) => {
    const args = argsOf(entry, "post_idea");
    return args && entry.status === "refused" ? [unsaved(entry, args.text, false)] : [];
  });
}

/** My notes of an activity: the unsaved on top, then the newest first. Withdrawn ones are gone at once, also while the server does not know yet. */
export function ownNotes(mine: MyBoard, entries: readonly Entry[], activity: number): OwnNote[] {
  const withdrawn = new Set(entries.filter((e) => e.status !== "refused").map((e) => argsOf(e, "withdraw_idea")?.idea));
  const edits = new Map(entries.map((e) => [argsOf(e, "edit_idea")?.idea, e]));
  const here = [...mine.ideas.values()]
    .filter((idea) => idea.activity === activity && idea.state !== "withdrawn" && !withdrawn.has(idea.no))
    .sort((a, b) => b.no - a.no);
  const posted = postedIdeas(mine, entries);
  const posts = entries.flatMap((entry) => {
    const args = argsOf(entry, "post_idea");
    // A refused text of an earlier activity is not lost: it can be edited and sent here.
    const belongs = args?.activity === activity;
    return args && (belongs || entry.status === "refused") && !posted.has(entry.id) ? [unsaved(entry, args.text, belongs)] : [];
  });
  // Not by time: this device's clock and the server's need not agree.
  return [...posts.reverse(), ...here.map((idea) => saved(idea, edits.get(idea.no) ?? null))];
}

/** My note of that key, whichever activity it belongs to; null once it is gone. */
export function ownNote(mine: MyBoard, entries: readonly Entry[], key: string): OwnNote | null {
  const posts = entries.map((entry) => argsOf(entry, "post_idea")?.activity);
  const activities = new Set([...posts, ...[...mine.ideas.values()].map((idea) => idea.activity)]);
  const notes = [...activities].flatMap((activity) => (activity === undefined ? [] : ownNotes(mine, entries, activity)));
  return notes.find((note) => note.key === key) ?? null;
}

/** What I said on each idea of an activity: the server's rows under my own unanswered ones. */
export function ownVotes(mine: MyBoard, entries: readonly Entry[], activity: number): ReadonlyMap<number, BallotValue> {
  const votes = new Map(mine.ballots.get(activity)?.rows);
  for (const entry of entries) {
    if (entry.status === "refused") continue;
    const opinion = argsOf(entry, "give_opinion");
    const dots = argsOf(entry, "place_dots");
    if (opinion?.activity === activity) set(votes, opinion.idea, opinion.opinion === "none" ? null : opinion.opinion);
    if (dots?.activity === activity) set(votes, dots.idea, dots.dots || null);
  }
  return votes;
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
