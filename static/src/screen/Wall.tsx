/** The wall: nine notes, a new one in the place of the oldest and marked for ten seconds. */
import { createContext } from "preact";
import { useContext, useRef } from "preact/hooks";
import type { ServerClock } from "../live/clock";
import { Note, NoteMeta } from "../live/ui/Note";
import { SectorMark } from "../live/ui/SectorMark";
import { TableTag } from "../live/ui/TableTag";
import { useServerNow } from "../live/ui/Timer";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { isNew, PLACES, refill, type Place } from "./slots";

export interface WallProps {
  /** Oldest first. */
  ideas: readonly Idea[];
  clock: ServerClock;
  /** Without tint and sector: voices weigh the same while dots are given. */
  plain?: boolean;
}

export function Wall({ ideas, clock, plain = false }: WallProps) {
  const now_ms = useServerNow(clock);
  const places = useRef<Place[] | null>(null);
  places.current = refill(places.current, ideas.map((idea) => idea.no), now_ms);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  return (
    <>
      <div class="big-w">
        {places.current.map((place, i) => {
          const idea = idea_of.get(place.no);
          return idea && <WallNote key={i} idea={idea} fresh={isNew(place, now_ms)} plain={plain} />;
        })}
      </div>
      <More n={ideas.length - PLACES} />
    </>
  );
}

function WallNote({ idea, fresh, plain }: { idea: Idea; fresh: boolean; plain: boolean }) {
  return (
    <Note text={idea.text} sector={plain ? null : idea.sector}>
      <NoteMeta>
        {!plain && <SectorMark sector={idea.sector} />}
        <TableTag table={idea.table} />
        {idea.line && <span class="tag acc">{idea.line === "published" ? t("เผยแพร่แล้ว", "Published") : t("ยกระดับแล้ว", "Promoted")}</span>}
        {fresh && <span class="tag ink">{t("ใหม่", "New")}</span>}
      </NoteMeta>
    </Note>
  );
}

/** Whether what the picture shows is called notes. */
export const OfNotes = createContext(false);

/** How many ideas have no place up here. */
export function More({ n }: { n: number }) {
  const words = useContext(OfNotes)
    ? t("อีก {n} ข้อความ ดูได้ในมือถือของคุณ", "{n} more note on your phone|{n} more notes on your phone", { n })
    : t("อีก {n} ไอเดีย ดูได้ในมือถือของคุณ", "{n} more idea on your phone|{n} more ideas on your phone", { n });
  return <p class="big-more num">{n > 0 && words}</p>;
}
