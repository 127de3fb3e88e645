/** Reads out what became of my notes: sent, waiting for the facilitator, not shown. */
import { useEffect, useRef } from "preact/hooks";
import { announce } from "../live/ui/Announcer";
import type { NoteState, OwnNote } from "./pending";

/** The saved notes whose state is new since `before`. */
export function changedNotes(before: ReadonlyMap<string, NoteState>, notes: readonly OwnNote[]): OwnNote[] {
  return notes.filter((note) => note.idea && note.state !== "sending" && note.state !== "failed" && before.get(note.key) !== note.state);
}

export function useStateCalls(notes: readonly OwnNote[], words: (note: OwnNote) => string): void {
  const before = useRef<ReadonlyMap<string, NoteState> | null>(null);
  useEffect(() => {
    if (before.current) for (const note of changedNotes(before.current, notes)) announce(words(note));
    before.current = new Map(notes.map((note) => [note.key, note.state]));
  }, [notes]);
}
