/** The room moves on: the new heading takes the focus, but the one who is writing goes on writing. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../words";
import type { Said } from "./context";

const isWriting = (): boolean => document.activeElement instanceof HTMLTextAreaElement;

/** `activity`: the current one's number, null between activities, undefined before the room is open. */
export function useArrival(activity: number | null | undefined, say: (said: Said | null) => void): void {
  const before = useRef(activity);
  const writing = useRef(false);
  // Looked at while drawing: afterwards the field of the old activity, and its focus, are gone.
  if (before.current !== activity) writing.current = isWriting();
  useLayoutEffect(() => {
    const arrived = before.current !== undefined && before.current !== activity;
    before.current = activity;
    if (!arrived) return;
    const field = writing.current ? document.querySelector<HTMLElement>("main ~ .foot textarea") : null;
    say(writing.current ? { text: t("เปลี่ยนกิจกรรมแล้ว ข้อความที่เขียนไว้ยังอยู่", "The activity has changed. Your text is kept") } : null);
    (field ?? document.querySelector<HTMLElement>("main h1"))?.focus();
  }, [activity]);
}
