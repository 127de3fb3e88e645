/** Everybody looks up: laid over what the phone shows. That one only hides, so that nothing begun in it gets lost. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { Empty } from "../live/ui/Empty";
import { t } from "../words";
import { Frame } from "./Frame";

const HEADING = "look-up";

/** The focus goes to the call and afterwards back to where it was. */
export function useLookUp(up: boolean): void {
  const shown = useRef(up);
  const before = useRef<Element | null>(null);
  // Looked at while drawing: what hides loses the focus.
  if (up && !shown.current) before.current = document.activeElement;
  useLayoutEffect(() => {
    if (shown.current === up) return;
    shown.current = up;
    const place = up ? document.getElementById(HEADING) : backTo(before.current);
    place?.focus({ preventScroll: true });
  }, [up]);
}

/** What had the focus; where that is gone, or nothing had it, the heading. */
function backTo(before: Element | null): HTMLElement | null {
  const there = before instanceof HTMLElement && before.isConnected && before !== document.body;
  return there ? before : document.querySelector("main h1");
}

export function LookUp() {
  return (
    <div class="ph over">
      <Frame activity={null}>
        <h1 class="vh" tabIndex={-1} id={HEADING}>{t("มองที่จอหน้าห้อง", "Look at the screen")}</h1>
        <Empty icon="screen" title={t("มองที่จอหน้าห้อง", "Look at the screen")}
          detail={t("วิทยากรขอให้พักมือถือสักครู่ สิ่งที่เขียนไว้ยังอยู่ครบ", "The facilitator asks everybody to look up. What you wrote is kept")} />
      </Frame>
    </div>
  );
}
