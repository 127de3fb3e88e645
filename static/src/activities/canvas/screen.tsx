/** A canvas on the big screen: its sections as boxes with their newest notes, or a quiet room while everybody writes alone. */
import { useMemo, useRef } from "preact/hooks";
import type { ServerClock } from "../../live/clock";
import { Icon } from "../../live/ui/Icon";
import { Note, NoteMeta } from "../../live/ui/Note";
import { SectorMark } from "../../live/ui/SectorMark";
import { useServerNow } from "../../live/ui/Timer";
import { Words } from "../../live/ui/Words";
import type { Idea } from "../../live/wire";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { isNew, refill, type Place as Slot } from "../../screen/slots";
import { t } from "../../words";
import { boxColumns, laneOf, named, sectionOf, type Place, type Places } from "./places";
import { placesOf } from "./places_of";
import { linesOf, roomFor } from "./room_for";
import { notesWords } from "./words";

export function CanvasScreen({ activity, ideas, clock }: KindProps) {
  const places = useMemo(() => placesOf(activity), [activity.settings]);
  return (
    <>
      <Headline text={activity.prompt || activity.title} compact />
      {activity.ideas_visible ? <Sections places={places} ideas={ideas} clock={clock} /> : <p class="big-lead">{quiet()}</p>}
    </>
  );
}

function quiet(): string {
  return t("ต่างคนต่างเขียน ข้อความจะขึ้นจอเมื่อวิทยากรเปิดให้เห็น", "Private writing. Notes come up here when the facilitator shows them");
}

interface SectionsProps {
  places: Places;
  /** Oldest first. */
  ideas: readonly Idea[];
  clock: ServerClock;
}

function Sections({ places, ideas, clock }: SectionsProps) {
  const { sections } = places;
  const notes = sections.map(({ no }) => ideas.filter((idea) => sectionOf(idea, places) === no));
  const room = roomFor(notes.map((some) => some[some.length - 1]?.no ?? 0));
  const columns = boxColumns(sections.length);
  const rows = Math.ceil(sections.length / columns);
  const lines = linesOf(rows, Math.max(...room));
  return (
    <div class="big-cv" style={{ "--columns": columns, "--rows": rows, "--lines": lines }}>
      {sections.map((section, i) => (
        <Box key={section.no} section={section} places={places} notes={notes[i] ?? []} most={room[i] ?? 0} clock={clock} />
      ))}
    </div>
  );
}

interface BoxProps {
  section: Place;
  places: Places;
  notes: readonly Idea[];
  /** Notes that may be drawn; the rest are only counted. */
  most: number;
  clock: ServerClock;
}

/** A new note takes the place of the oldest; the others stay where they are. */
function Box({ section, places, notes, most, clock }: BoxProps) {
  const now_ms = useServerNow(clock);
  const slots = useRef<Slot[] | null>(null);
  slots.current = refill(slots.current, notes.map(({ no }) => no), now_ms, most);
  const shown = slots.current.flatMap((slot) => notes.find(({ no }) => no === slot.no) ?? []);
  const fresh = new Set(slots.current.filter((slot) => isNew(slot, now_ms)).map(({ no }) => no));
  return (
    <section class="bcv">
      <h2>{section.icon && <Icon name={section.icon} />}<span><Words text={section.name} /></span><Count n={notes.length} /></h2>
      {notes.length === 0 && section.ask && <p class="bcv-a"><Words text={section.ask} /></p>}
      <div class="bcv-n">
        {shown.map((idea, i) => <BoxNote key={i} idea={idea} lane={named(places.lanes, laneOf(idea, places))} fresh={fresh.has(idea.no)} />)}
      </div>
    </section>
  );
}

function Count({ n }: { n: number }) {
  return <b class="num"><span aria-hidden="true">{n}</span><span class="vh">{notesWords(n)}</span></b>;
}

function BoxNote({ idea, lane, fresh }: { idea: Idea; lane: string; fresh: boolean }) {
  return (
    <Note text={idea.text} sector={idea.sector}>
      <NoteMeta>
        <SectorMark sector={idea.sector} />
        {lane && <span class="tag">{lane}</span>}
        {fresh && <span class="tag ink">{t("ใหม่", "New")}</span>}
      </NoteMeta>
    </Note>
  );
}
