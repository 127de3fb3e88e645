/** The room moves on: the new heading takes the focus, but the one who is writing goes on writing. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../words";
import type { Said } from "./context";

/** The text in the field that has the focus; null where none has. */
function textInHand(): string | null {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement ? field.value.trim() : null;
}

function changedWords(text: string): string {
  return text
    ? t("เปลี่ยนกิจกรรมแล้ว ข้อความที่เขียนไว้ยังอยู่", "The activity has changed. Your text is kept")
    : t("เปลี่ยนกิจกรรมแล้ว", "The activity has changed");
}

/** `activity`: the current one's number, null between activities, undefined before the room is open. */
export function useArrival(activity: number | null | undefined, say: (said: Said | null) => void): void {
  const before = useRef(activity);
  const writing = useRef<string | null>(null);
  // Looked at while drawing: afterwards the field of the old activity, and its focus, are gone.
  if (before.current !== activity) writing.current = textInHand();
  useLayoutEffect(() => {
    const arrived = before.current !== undefined && before.current !== activity;
    before.current = activity;
    if (!arrived) return;
    const field = writing.current !== null ? document.querySelector<HTMLElement>("main ~ .foot textarea") : null;
    say(writing.current !== null ? { text: changedWords(writing.current) } : null);
    (field ?? document.querySelector<HTMLElement>("main h1"))?.focus();
  }, [activity]);
}
