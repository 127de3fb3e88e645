/** The ideas of the others: never moves under a thumb; new ones wait behind a button. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { announce } from "../live/ui/Announcer";
import { Empty } from "../live/ui/Empty";
import { Icon } from "../live/ui/Icon";
import { Note, NoteMeta } from "../live/ui/Note";
import { SectorMark } from "../live/ui/SectorMark";
import { timeOfDay } from "../live/ui/time_of_day";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { LineTag } from "./LineTag";

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
function useAnnounced(fresh: number): void {
  const last_ms = useRef(0);
  useEffect(() => {
    if (!fresh) return;
    const wait_ms = Math.max(0, last_ms.current + ANNOUNCE_EVERY_MS - Date.now());
    const waiting = setTimeout(() => {
      last_ms.current = Date.now();
      announce(t("ไอเดียใหม่ {n} รายการ", "{n} new idea|{n} new ideas", { n: fresh }));
    }, wait_ms);
    return () => clearTimeout(waiting);
  }, [fresh]);
}

function RoomNote({ idea }: { idea: Idea | undefined }) {
  if (!idea) return <Note as="li" look="hidden" text={t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown")} />;
  return (
    <Note as="li" text={idea.text} sector={idea.sector} tabIndex={-1}>
      <NoteMeta>
        <SectorMark sector={idea.sector} />
        {idea.name && <span class="who">{idea.name}</span>}
        <LineTag idea={idea} />
      </NoteMeta>
    </Note>
  );
}

/** Numbers of the others' ideas, newest first. */
function useOthers(activity: number): readonly number[] {
  const { board, mine } = usePhone();
  return useMemo(() => {
    const others = [...board.ideas.values()].filter((idea) => idea.activity === activity && !mine.ideas.has(idea.no));
    return others.map(({ no }) => no).sort((a, b) => b - a);
  }, [board.ideas, mine.ideas, activity]);
}

function Heading({ notes }: { notes: number }) {
  const { state, online } = usePhone();
  const count = online || !state.as_of_ms
    ? t("{n} ไอเดีย", "{n} idea|{n} ideas", { n: notes })
    : t("ข้อมูลเมื่อ {time}", "As of {time}", { time: timeOfDay(state.as_of_ms) });
  return <div class="sh"><h2 id="room-h">{t("ไอเดียในห้อง", "Ideas in the room")}</h2><span>{count}</span></div>;
}

export function RoomIdeas({ activity }: { activity: Activity }) {
  const { board } = usePhone();
  const list = useRef<HTMLUListElement>(null);
  const [pages, setPages] = useState(1);
  const present = useOthers(activity.no);
  const { shown, fresh, showFresh } = useSettled(present);
  useAnnounced(fresh);
  const notes = useMemo(
    () => shown.slice(0, pages * PAGE).map((no) => <RoomNote key={no} idea={board.ideas.get(no)} />),
    [shown, pages, board.ideas],
  );
  const open = () => {
    showFresh();
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li")?.focus());
  };
  return (
    <section aria-labelledby="room-h">
      <Heading notes={activity.notes} />
      {fresh > 0 && (
        <button type="button" class="btn wide newb" onClick={open}>
          <Icon name="down" />{t("ดูไอเดียใหม่ {n} รายการ", "See {n} new idea|See {n} new ideas", { n: fresh })}
        </button>
      )}
      {present.length === 0 && shown.length === 0 && (
        <Empty icon="edit" title={t("ยังไม่มีไอเดียในห้อง", "No ideas yet")} detail={t("เขียนเป็นคนแรกได้เลย", "Be the first")} />
      )}
      <ul class="stack" ref={list}>{notes}</ul>
      {shown.length > pages * PAGE && (
        <button type="button" class="btn wide more" onClick={() => setPages(pages + 1)}>{t("แสดงเพิ่ม", "Show more")}</button>
      )}
    </section>
  );
}
