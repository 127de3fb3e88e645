/** No signal, reconnecting, back again: said under the top bar, with what happened to the ideas kept here. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Banner } from "../live/ui/Banner";
import { t } from "../words";
import { usePhone } from "./context";
import { ideaWords, wordsOf } from "./note_words";
import { keptIdeas, refusedNotes } from "./pending";

/** A short drop is not worth a word. */
const PATIENCE_MS = 3_000;
const BACK_MS = 4_000;

type Shown = "nothing" | "away" | "back";

/** What to show, and how many ideas were waiting when the line was lost. */
function useShown(online: boolean, kept: number): { shown: Shown; waited: number } {
  const [shown, setShown] = useState<Shown>("nothing");
  const waited = useRef(0);
  useEffect(() => {
    if (!online) waited.current = Math.max(waited.current, kept);
  }, [online, kept]);
  useEffect(() => {
    if (!online) {
      const patience = setTimeout(() => setShown("away"), navigator.onLine ? PATIENCE_MS : 0);
      return () => clearTimeout(patience);
    }
    setShown((before) => (before === "away" ? "back" : before));
    return undefined;
  }, [online]);
  useEffect(() => {
    if (shown !== "back") return;
    const leaving = setTimeout(() => { waited.current = 0; setShown("nothing"); }, BACK_MS);
    return () => clearTimeout(leaving);
  }, [shown]);
  return { shown, waited: waited.current };
}

export function LinkBanner() {
  const { online, entries, outbox, board } = usePhone();
  const now = board.activities.get(board.workshop.activity ?? -1);
  const words = now ? wordsOf(now.kind) : ideaWords();
  const kept = keptIdeas(entries);
  const { shown, waited } = useShown(online, kept);
  if (shown === "nothing") return null;
  if (shown === "back") {
    // What was refused meanwhile says so itself, on its note.
    const all_sent = waited > 0 && kept === 0 && refusedNotes(entries).length === 0;
    const detail = all_sent ? words.all_sent(waited) : "";
    return <Banner icon="tick" title={t("เชื่อมต่อแล้ว", "Back online")} detail={detail} />;
  }
  const title = navigator.onLine ? t("กำลังเชื่อมต่อใหม่", "Reconnecting") : t("ไม่มีสัญญาณอินเทอร์เน็ต", "No internet signal");
  const unstored = outbox.unstored();
  const detail = unstored
    ? t("เปิดหน้านี้ไว้ เครื่องนี้เก็บไม่ได้ {n} รายการ", "Keep this page open. {n} thing is held by it alone|Keep this page open. {n} things are held by it alone", { n: unstored })
    : kept
    ? words.kept(kept)
    : t("ใช้ต่อได้ จะส่งให้เองเมื่อมีสัญญาณ", "Carry on. All is sent when the signal is back");
  return <Banner icon="offline" title={title} detail={detail} />;
}
