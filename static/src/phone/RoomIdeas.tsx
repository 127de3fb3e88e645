/** The ideas of the others: never moves under a thumb; new ones wait behind a button. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { announce } from "../live/ui/Announcer";
import { Empty } from "../live/ui/Empty";
import { Icon } from "../live/ui/Icon";
import { Note, NoteMeta } from "../live/ui/Note";
import { SectorMark } from "../live/ui/SectorMark";
import { TableTag } from "../live/ui/TableTag";
import { timeOfDay } from "../live/ui/time_of_day";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { LineTag } from "./LineTag";
import { ideaWords, type NoteWords } from "./note_words";

const PAGE = 50;
const ANNOUNCE_EVERY_MS = 10_000;

interface Settled {
  shown: readonly number[];
  fresh: number;
  showFresh: () => void;
}

/** The numbers on the screen stay as they are until the person asks for the new ones. */
function useSettled(present: readonly number[]): Settled {
  const [shown, setShown] = useState<readonly number[]>(present);
  const known = useMemo(() => new Set(shown), [shown]);
  const fresh = useMemo(() => present.filter((no) => !known.has(no)), [present, known]);
  return { shown, fresh: fresh.length, showFresh: () => setShown(present) };
}

/** Reads the number of new ideas out, at most once in ten seconds. */
function useAnnounced(fresh: number, words: NoteWords): void {
  const last_ms = useRef(0);
  useEffect(() => {
    if (!fresh) return;
    const wait_ms = Math.max(0, last_ms.current + ANNOUNCE_EVERY_MS - Date.now());
    const waiting = setTimeout(() => {
      last_ms.current = Date.now();
      announce(words.new_ones(fresh));
    }, wait_ms);
    return () => clearTimeout(waiting);
  }, [fresh]);
}

interface RoomNoteProps {
  idea: Idea | undefined;
  /** Whether it still belongs into this list. */
  here: boolean;
  words: NoteWords;
  named: boolean;
  children?: ComponentChildren;
}

function RoomNote({ idea, here, words, named, children }: RoomNoteProps) {
  if (!idea) return <Note as="li" look="hidden" text={words.gone} />;
  if (!here) return <Note as="li" look="hidden" text={t("ข้อความนี้ย้ายไปช่องอื่นแล้ว", "This note has moved to another section")} />;
  return (
    <Note as="li" text={idea.text} named={named} pictures={idea.pictures} sector={idea.sector} tabIndex={-1}>
      <NoteMeta>
        <SectorMark sector={idea.sector} />
        {idea.name && <span class="who">{idea.name}</span>}
        {children}
        <TableTag table={idea.table} />
        <LineTag idea={idea} />
      </NoteMeta>
    </Note>
  );
}

/** The others' ideas of an activity. */
export function useOthers(activity: number): readonly Idea[] {
  const { board, mine } = usePhone();
  return useMemo(
    () => [...board.ideas.values()].filter((idea) => idea.activity === activity && !mine.ideas.has(idea.no)),
    [board.ideas, mine.ideas, activity],
  );
}

function Heading({ notes, words }: { notes: number; words: NoteWords }) {
  const { state, online } = usePhone();
  const count = online || !state.as_of_ms
    ? words.count(notes)
    : t("ข้อมูลเมื่อ {time}", "As of {time}", { time: timeOfDay(state.as_of_ms) });
  return <div class="sh"><h2 id="room-h">{words.in_room}</h2><span>{count}</span></div>;
}

export interface RoomIdeasProps {
  activity: Activity;
  words?: NoteWords;
  /** Their first lines are names. */
  named?: boolean;
  /** How many of mine stand with them. */
  own: number;
  /** Which of them this list is about: keep the function as long as its answers stay the same. */
  belongs?: (idea: Idea) => boolean;
  /** What a kind says of a note besides. */
  mark?: (idea: Idea) => ComponentChildren;
}

const ALL = () => true;

export function RoomIdeas({ activity, words = ideaWords(), named = false, own, belongs = ALL, mark }: RoomIdeasProps) {
  const { board } = usePhone();
  const list = useRef<HTMLUListElement>(null);
  const [pages, setPages] = useState(1);
  const others = useOthers(activity.no);
  // Newest first.
  const present = useMemo(() => others.filter(belongs).map(({ no }) => no).sort((a, b) => b - a), [others, belongs]);
  const { shown, fresh, showFresh } = useSettled(present);
  useAnnounced(fresh, words);
  const notes = useMemo(
    () => shown.slice(0, pages * PAGE).map((no) => {
      const idea = board.ideas.get(no);
      return <RoomNote key={no} idea={idea} here={!idea || belongs(idea)} words={words} named={named}>{idea && mark?.(idea)}</RoomNote>;
    }),
    [shown, pages, board.ideas, belongs],
  );
  const open = () => {
    showFresh();
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li")?.focus());
  };
  return (
    <section aria-labelledby="room-h">
      <Heading notes={belongs === ALL && !activity.breakout ? activity.notes : present.length + own} words={words} />
      {fresh > 0 && (
        <button type="button" class="btn wide newb" onClick={open}>
          <Icon name="down" />{words.see_new(fresh)}
        </button>
      )}
      {present.length === 0 && shown.length === 0 && (
        <Empty icon="edit" title={own ? words.none_of_others : words.none_yet}
          {...(activity.accepts_ideas && !own && { detail: t("เขียนเป็นคนแรกได้เลย", "Be the first") })} />
      )}
      <ul class="stack" ref={list}>{notes}</ul>
      {shown.length > pages * PAGE && (
        <button type="button" class="btn wide more" onClick={() => setPages(pages + 1)}>{t("แสดงเพิ่ม", "Show more")}</button>
      )}
    </section>
  );
}
