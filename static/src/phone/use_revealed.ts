/** When a voting activity shows its results: at once where voting is over; while it goes on, when the person asks. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { useViewFocus } from "./use_view_focus";

export interface Revealed {
  /** Results are on the screen instead of the votes. */
  showing: boolean;
  /** To the results; null where there are none to see. */
  show: (() => void) | null;
  /** Back to voting; null where it is over. */
  back: (() => void) | null;
}

export function useRevealed(activity: Activity): Revealed {
  const { toast } = usePhone();
  const { revealed, accepts_votes } = activity;
  const [asked, setAsked] = useState(false);
  const before = useRef(revealed);
  useEffect(() => {
    const opened = revealed && !before.current;
    before.current = revealed;
    if (!revealed) setAsked(false);
    // Nobody is torn away from an idea they are reading.
    if (!opened || !accepts_votes) return;
    const action = { label: t("ดูผล", "See results"), run: () => setAsked(true) };
    toast({ text: t("เปิดเผยผลแล้ว", "Results are revealed"), icon: "show", action });
  }, [revealed, accepts_votes]);
  const show = () => {
    toast(null);
    setAsked(true);
  };
  const showing = revealed && (asked || !accepts_votes);
  useViewFocus(showing);
  return {
    showing,
    show: revealed ? show : null,
    back: accepts_votes ? () => setAsked(false) : null,
  };
}
