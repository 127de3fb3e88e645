/** Concept cards on the phone: the form with name, words and photos, my cards, the room's, and Send at the thumb. */
import type { ConceptActivity } from "../../live/wire";
import { Frame } from "../../phone/Frame";
import { cardWords } from "../../phone/note_words";
import { OwnNotes } from "../../phone/OwnNotes";
import { PrivateWriting } from "../../phone/PrivateWriting";
import { Prompt } from "../../phone/Prompt";
import { RoomIdeas } from "../../phone/RoomIdeas";
import { useWriting } from "../../phone/use_writing";
import { CardForm, SendCard } from "./card_form";
import { Sending } from "./sending";

export function ConceptPhone({ activity }: { activity: ConceptActivity }) {
  const writing = useWriting(activity);
  const words = cardWords();
  return (
    <Frame activity={activity} dock={writing.open ? <SendCard editing={writing.editing} /> : <p class="dock-s">{words.closed}</p>}>
      <Prompt activity={activity} />
      {writing.open && <CardForm writing={writing} most={activity.settings.pictures} words={words} />}
      {writing.notes.length > 0 && <OwnNotes notes={writing.notes} writing={writing} words={words} named mark={(note) => note.entry && <Sending entry={note.entry} />} />}
      {activity.ideas_visible ? <RoomIdeas activity={activity} words={words} named own={writing.notes.length} /> : <PrivateWriting words={words} />}
    </Frame>
  );
}
