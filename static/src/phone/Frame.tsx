/** The phone's three rows: top bar (with a pinned strip), what scrolls, and the dock at the thumb. */
import type { ComponentChildren } from "preact";
import { Toast } from "../live/ui/Toast";
import type { Activity } from "../live/wire";
import { usePhone } from "./context";
import { LinkBanner } from "./LinkBanner";
import { Notices } from "./Notices";
import { SeatReminder } from "./SeatCode";
import { Signals } from "./Signals";
import { TopBar } from "./TopBar";

export interface FrameProps {
  activity: Activity | null;
  /** Pinned under the top bar: the dots that are left. */
  strip?: ComponentChildren;
  dock?: ComponentChildren;
  /** The content fills the height (one idea on the screen). */
  filled?: boolean;
  children: ComponentChildren;
}

export function Frame({ activity, strip, dock, filled = false, children }: FrameProps) {
  const { said, toast } = usePhone();
  return (
    <>
      <header class="top">
        <TopBar activity={activity} />
        <LinkBanner />
        <Notices />
        <SeatReminder />
        {strip && <div class="strip">{strip}</div>}
      </header>
      <main class={filled ? "scroll filled" : "scroll"}>
        {children}
        {activity && <Signals activity={activity} />}
      </main>
      <div class="foot">
        <div class="toasts">{said && <Toast key={said.no} {...said} onLeave={() => toast(null)} />}</div>
        {dock && <footer class="dock">{dock}</footer>}
      </div>
    </>
  );
}
