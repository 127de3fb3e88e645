/** What became of a note since a dialog about it opened: it may have been saved meanwhile, under another key. */
import { usePhone } from "./context";
import { ownNote, postedIdeas, type OwnNote } from "./pending";

export function useNewest(): (note: OwnNote) => OwnNote {
  const { mine, outbox } = usePhone();
  return (note) => {
    const entries = outbox.entries();
    const saved = note.idea?.no ?? postedIdeas(mine, entries).get(note.key) ?? outbox.ideaOf(note.key);
    return ownNote(mine, entries, saved === undefined ? note.key : `idea ${saved}`) ?? note;
  };
}
