/** At the thumb: the lane where there are some, and the composer of the open section. */
import { Composer } from "../../phone/Composer";
import type { NoteWords } from "../../phone/note_words";
import type { Writing } from "../../phone/use_writing";
import { LaneChoice } from "./lane_choice";
import type { Places } from "./places";
import type { OpenPlace } from "./use_place";

export interface CanvasDockProps {
  places: Places;
  at: OpenPlace;
  writing: Writing;
  words: NoteWords;
}

export function CanvasDock({ places, at, writing, words }: CanvasDockProps) {
  if (!writing.open) return <p class="dock-s">{words.closed}</p>;
  return (
    <>
      {places.lanes.length > 0 && !writing.editing && <LaneChoice lanes={places.lanes} lane={at.lane} choose={at.setLane} />}
      <Composer draft={writing.draft} onSend={writing.send} editing={writing.editing} words={words} />
    </>
  );
}
