/** Long lists come up in portions: drawing thousands at once would make the console slow to the touch. */
import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import { worksOnNotes } from "../live/nouns";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { useDesk } from "./desk";

const AT_ONCE = 150;
/** Where the list's arrow keys go on from. */
const STOP = ".mid-s [data-no][tabindex='0']";

/** The part of `all` that `activity` works on to draw now, and the button that brings up more where there is more. */
export function usePortion<T>(all: readonly T[], activity: Activity): { shown: readonly T[]; more: ComponentChild } {
  const { board } = useDesk();
  const [most, setMost] = useState(AT_ONCE);
  const n = Math.min(AT_ONCE, all.length - most);
  const words = worksOnNotes(activity, board)
    ? t("ดูอีก {n} ข้อความ", "See {n} more note|See {n} more notes", { n })
    : t("ดูอีก {n} ไอเดีย", "See {n} more idea|See {n} more ideas", { n });
  const more = n > 0 && <p class="more"><Act icon="down" text={words} next={[STOP]} run={() => setMost(most + AT_ONCE)} /></p>;
  return { shown: all.slice(0, most), more };
}
