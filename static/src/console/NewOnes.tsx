/** The button under which new ideas or notes wait; their number is read out now and then. */
import { useEffect, useRef } from "preact/hooks";
import { worksOnNotes } from "../live/nouns";
import { announce } from "../live/ui/Announcer";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { useDesk } from "./desk";

const READ_OUT_MS = 10_000;

export interface NewOnesProps {
  activity: Activity;
  count: number;
  show: () => void;
}

export function NewOnes({ activity, count: n, show }: NewOnesProps) {
  const notes = worksOnNotes(activity, useDesk().board);
  useReadOut(notes ? t("ข้อความใหม่ {n} รายการ", "{n} new note|{n} new notes", { n }) : t("ไอเดียใหม่ {n} รายการ", "{n} new idea|{n} new ideas", { n }));
  const words = notes
    ? t("ดูข้อความใหม่ {n} รายการ", "See {n} new note|See {n} new notes", { n })
    : t("ดูไอเดียใหม่ {n} รายการ", "See {n} new idea|See {n} new ideas", { n });
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
