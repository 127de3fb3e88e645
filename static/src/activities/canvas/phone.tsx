/** A canvas on the phone: one section at a time, my notes in it, the room's, and the composer that writes into it. */
import { useCallback, useMemo, useState } from "preact/hooks";
import { useCalm } from "../../live/calm";
import type { CanvasActivity, FeedbackActivity, Idea } from "../../live/wire";
import { Frame } from "../../phone/Frame";
import { noteWords } from "../../phone/note_words";
import { OwnNotes } from "../../phone/OwnNotes";
import type { OwnNote } from "../../phone/pending";
import { PrivateWriting } from "../../phone/PrivateWriting";
import { RoomIdeas, useOthers } from "../../phone/RoomIdeas";
import { useFindNote } from "../../phone/use_own_note";
import { useWriting } from "../../phone/use_writing";
import { t } from "../../words";
import { CanvasDock } from "./canvas_dock";
import { MoveDialog } from "./move_dialog";
import { NextSection } from "./next_section";
import { countBySection, laneOf, named, sectionOf, type Placed, type Places } from "./places";
import { placesOf } from "./places_of";
import { SectionPrompt } from "./section_prompt";
import { tabRows } from "./tab_rows";
import { PANEL, tabId, Tabs } from "./tabs";
import { useMove } from "./use_move";
import { usePlace } from "./use_place";

/** Rows of tabs that may stay in sight while the rest scrolls. */
const PINNED_ROWS = 2;

export function CanvasPhone({ activity }: { activity: CanvasActivity | FeedbackActivity }) {
  const places = useMemo(() => placesOf(activity), [activity.settings]);
  const at = usePlace(activity, places);
  const { section } = at;
  const writing = useWriting(activity, { section, lane: at.lane });
  const counts = useCounts(activity.no, places, writing.notes);
  const move = useMove(activity.no, places);
  const [moving, setMoving] = useState("");
  const picked = useFindNote()(moving);
  const belongs = useCallback((note: Placed) => sectionOf(note, places) === section, [places, section]);
  const go = (next: number) => {
    // What I was writing waits in its own section.
    if (next !== section) writing.fresh.swap(`${activity.no} ${section}`, `${activity.no} ${next}`);
    at.setSection(next);
    document.querySelector("main.scroll")?.scrollTo(0, 0);
  };
  // A text refused elsewhere belongs to no section: it can be sent in any.
  const own = writing.notes.filter((note) => !note.belongs || belongs(note));
  const words = { ...noteWords(), write: t("เขียนในช่อง {section}", "Write in {section},", { section: named(places.sections, section) }) };
  const lane = (note: Placed) => places.lanes.length > 0 && <span class="tag">{named(places.lanes, laneOf(note, places))}</span>;
  const form = tabRows(places.sections);
  const tabs = <Tabs sections={places.sections} counts={counts} open={section} form={form} go={go} />;
  const pinned = form.rows <= PINNED_ROWS;
  return (
    <Frame activity={activity} strip={pinned && tabs} dock={<CanvasDock places={places} at={at} writing={writing} words={words} />}>
      {!pinned && tabs}
      <div role="tabpanel" id={PANEL} aria-labelledby={tabId(section)}>
        <SectionPrompt activity={activity} section={places.sections[section - 1]} />
        {own.length > 0 && <OwnNotes notes={own} writing={writing} onMove={(note) => setMoving(note.key)} words={words} mark={(note) => note.belongs && lane(note)} />}
        {activity.ideas_visible
          ? <RoomIdeas key={section} activity={activity} words={words} own={own.filter(isCounted).length} belongs={belongs} mark={lane} />
          : <PrivateWriting words={words} />}
      </div>
      {!pinned && <NextSection next={places.sections[section]} go={go} />}
      {picked && (
        <MoveDialog note={picked} places={places} onClose={() => setMoving("")}
          move={(to, lane) => { setMoving(""); move(moving, { section: to, lane }); }} />
      )}
    </Frame>
  );
}

/** My notes that stand in a section, also on their way there. */
const isCounted = (note: OwnNote): boolean => note.belongs && note.state !== "rejected";

/** Notes in each section: mine at once, the others' at most once a second. */
function useCounts(activity: number, places: Places, own: readonly OwnNote[]): number[] {
  const others: readonly Idea[] = useOthers(activity);
  const theirs = useCalm(useMemo(() => countBySection(others, places), [others, places]));
  const mine = countBySection(own.filter(isCounted), places);
  return mine.map((n, i) => n + (theirs[i] ?? 0));
}
