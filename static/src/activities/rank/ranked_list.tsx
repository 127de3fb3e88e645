/** My ranking on top: each idea with its place, one up, one down, and out of it; no drag is needed. */
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import type { Idea } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { DOUBLE_TAP_MS } from "../../phone/double_tap";
import { t } from "../../words";
import type { MyRanking } from "./use_ranking";

interface RankedProps {
  idea: Idea;
  place: number;
  last: boolean;
  open: boolean;
  onMove: (by: -1 | 1, event: MouseEvent) => void;
  onRemove: () => void;
}

function Ranked({ idea, place, last, open, onMove, onRemove }: RankedProps) {
  const name = idea.text;
  return (
    <li class="rkd">
      <b class="rank-no num">{place}</b>
      <p class="note-x clamp"><Words text={name} /></p>
      {open && (
        <div class="rkd-b">
          <button type="button" class="btn" data-up={idea.no} aria-disabled={place === 1} onClick={(event) => { if (place > 1) onMove(-1, event); }}
            aria-label={t("เลื่อนขึ้น: {name}", "Move up: {name}", { name })}><Icon name="up" /></button>
          <button type="button" class="btn" data-down={idea.no} aria-disabled={last} onClick={(event) => { if (!last) onMove(1, event); }}
            aria-label={t("เลื่อนลง: {name}", "Move down: {name}", { name })}><Icon name="down" /></button>
          <button type="button" class="btn quiet" onClick={onRemove} aria-label={t("นำออก: {name}", "Take out: {name}", { name })}>{t("นำออก", "Take out")}</button>
        </div>
      )}
    </li>
  );
}

/** Once it closes the buttons go: who stood on one of them stands on the heading. */
function useKeptFocus(heading: { readonly current: HTMLElement | null }, open: boolean): void {
  const before = useRef(open);
  useEffect(() => {
    if (before.current && !open && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    before.current = open;
  }, [open]);
}

export function RankedList({ mine, open }: { mine: MyRanking; open: boolean }) {
  const { board } = usePhone();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved_ms = useRef(0);
  const { ranking, places } = mine;
  useKeptFocus(heading, open);
  const move = (no: number, by: -1 | 1, event: MouseEvent) => {
    // `detail` is 0 where a key did it.
    if (event.detail && event.timeStamp - moved_ms.current < DOUBLE_TAP_MS) return;
    moved_ms.current = event.timeStamp;
    mine.move(no, by, by < 0 ? `[data-up="${no}"]` : `[data-down="${no}"]`);
  };
  const remove = (no: number) => {
    // Its buttons go away with it.
    heading.current?.focus({ preventScroll: true });
    mine.remove(no);
  };
  return (
    <section aria-labelledby="ranking-h">
      <div class="sh"><h2 id="ranking-h" tabIndex={-1} ref={heading}>{t("อันดับของฉัน", "My ranking")}</h2></div>
      <ol class="stack">
        {ranking.map((no, i) => {
          const idea = board.ideas.get(no);
          return idea && (
            <Ranked key={no} idea={idea} place={i + 1} last={i === ranking.length - 1} open={open}
              onMove={(by, event) => move(no, by, event)} onRemove={() => remove(no)} />
          );
        })}
        {open && ranking.length < places && (
          <li class="rkd none"><b class="rank-no num">{ranking.length + 1}</b><p>{t("เลือกจากไอเดียด้านล่าง", "Choose from the ideas below")}</p></li>
        )}
      </ol>
      {!open && ranking.length === 0 && <p class="hint">{t("คุณไม่ได้จัดอันดับ", "You ranked nothing")}</p>}
    </section>
  );
}
