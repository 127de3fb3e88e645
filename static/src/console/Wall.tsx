/** The wall of notes: new ones wait under a button, the rest stay where they are. */
import { useEffect, useRef, useState } from "preact/hooks";
import { announce } from "../live/ui/Announcer";
import { Empty } from "../live/ui/Empty";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { arrive, bringUp, NONE_YET } from "./arrivals";
import { focusNote } from "./focus";
import type { Picked } from "./picked";
import { usePortion } from "./portion";
import { Roving } from "./Roving";
import { Tools } from "./Tools";
import { WallNote } from "./WallNote";

const READ_OUT_MS = 10_000;

export interface WallProps {
  activity: Activity;
  /** Oldest first. */
  ideas: readonly Idea[];
  picked: Picked;
}

export function Wall({ activity, ideas, picked }: WallProps) {
  const { up, waiting, show } = useArrivals(ideas);
  const { shown, more } = usePortion(up);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const notes = shown.flatMap((no) => idea_of.get(no) ?? []);
  return (
    <>
      <Tools activity={activity}>{waiting.length > 0 && <NewOnes count={waiting.length} show={show} />}</Tools>
      {ideas.length === 0 && <NoneYet />}
      <Roving class="wall" label={t("ไอเดียในห้อง", "Ideas in the room")}>
        {notes.map((idea) => <WallNote key={idea.no} idea={idea} picked={picked.has(idea.no)} toggle={picked.toggle} />)}
      </Roving>
      {more}
    </>
  );
}

function NoneYet() {
  const detail = t("ไอเดียที่ส่งเข้ามาจะขึ้นที่นี่", "Ideas appear here as they are sent");
  return <Empty icon="edit" title={t("ยังไม่มีไอเดียในห้อง", "No ideas in the room yet")} detail={detail} />;
}

function useArrivals(ideas: readonly Idea[]) {
  const seen = useRef(NONE_YET);
  const [, redraw] = useState(0);
  seen.current = arrive(seen.current, ideas.map((idea) => idea.no));
  const show = () => {
    const first = seen.current.waiting[seen.current.waiting.length - 1];
    seen.current = bringUp(seen.current);
    redraw((times) => times + 1);
    focusNote(first);
  };
  return { ...seen.current, show };
}

function NewOnes({ count, show }: { count: number; show: () => void }) {
  const words = t("ดูไอเดียใหม่ {n} รายการ", "See {n} new idea|See {n} new ideas", { n: count });
  useReadOut(t("ไอเดียใหม่ {n} รายการ", "{n} new idea|{n} new ideas", { n: count }));
  return <Act icon="down" text={words} run={show} />;
}

/** Read `text` out when it changes, at most once in ten seconds. */
function useReadOut(text: string): void {
  const newest = useRef(text);
  newest.current = text;
  useEffect(() => {
    let said = "";
    const say = () => { if (newest.current !== said) announce((said = newest.current)); };
    const saying = setInterval(say, READ_OUT_MS);
    return () => clearInterval(saying);
  }, []);
}
