/** My ranking on top: each idea with its place, one up, one down, and out of it; no drag is needed. */
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import type { Idea } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { useTaps } from "../../phone/use_taps";
import { t } from "../../words";
import type { Placed } from "./ranking";
import type { MyRanking } from "./use_ranking";

interface RankedProps {
  idea: Idea;
  place: number;
  first: boolean;
  last: boolean;
  open: boolean;
  onMove: (by: -1 | 1, event: MouseEvent) => void;
  onRemove: (event: MouseEvent) => void;
}

function Ranked({ idea, place, first, last, open, onMove, onRemove }: RankedProps) {
  const name = idea.text;
  return (
    <li class="rkd">
      <b class="rank-no num">{place}</b>
      <p class="note-x clamp"><Words text={name} /></p>
      {open && (
        <div class="rkd-b">
          <button type="button" class="btn" data-up={idea.no} aria-disabled={first} onClick={(event) => { if (!first) onMove(-1, event); }}
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
  const { meant, changed } = useTaps();
  const { ranking, free, places } = mine;
  useKeptFocus(heading, open);
  const move = (no: number, by: -1 | 1, event: MouseEvent) => {
    if (!meant(event)) return;
    changed();
    mine.move(no, by, by < 0 ? `[data-up="${no}"]` : `[data-down="${no}"]`);
  };
  const remove = (no: number, event: MouseEvent) => {
    if (!meant(event)) return;
    changed();
    // Its buttons go away with it.
    heading.current?.focus({ preventScroll: true });
    mine.remove(no);
  };
  const row = ({ no, place }: Placed) => {
    const idea = board.ideas.get(no);
    return idea && (
      <Ranked key={no} idea={idea} place={place} first={no === ranking[0]?.no} last={no === ranking[ranking.length - 1]?.no} open={open}
        onMove={(by, event) => move(no, by, event)} onRemove={(event) => remove(no, event)} />
    );
  };
  return (
    <section aria-labelledby="ranking-h">
      <div class="sh"><h2 id="ranking-h" tabIndex={-1} ref={heading}>{t("อันดับของฉัน", "My ranking")}</h2></div>
      <ol class="stack">
        {ranking.slice(0, free - 1).map(row)}
        {open && ranking.length < places && (
          <li key="free" class="rkd none"><b class="rank-no num">{free}</b><p>{t("เลือกจากไอเดียด้านล่าง", "Choose from the ideas below")}</p></li>
        )}
        {ranking.slice(free - 1).map(row)}
      </ol>
      {!open && ranking.length === 0 && <p class="hint">{t("คุณไม่ได้จัดอันดับ", "You ranked nothing")}</p>}
    </section>
  );
}
