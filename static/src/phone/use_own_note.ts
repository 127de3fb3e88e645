/** Finds a note of mine by its key at the moment of a press: since the press before it may have been sent, saved or withdrawn. */
import { usePhone } from "./context";
import { ownNote, postedIdeas, type OwnNote } from "./pending";

/** Gives the note as it is now, also where it was saved under another key since; null once it is gone, and for "". */
export function useFindNote(): (key: string) => OwnNote | null {
  const { mine, outbox } = usePhone();
  return (key) => {
    if (!key) return null;
    // Asked of the outbox itself: what it holds may not be drawn yet.
    const entries = outbox.entries();
    const saved = postedIdeas(mine, entries).get(key) ?? outbox.ideaOf(key);
    return ownNote(mine, entries, saved !== undefined && mine.ideas.has(saved) ? `idea ${saved}` : key);
  };
}
