/** My ranking as the phone holds it, and the ways to change it; each change is said aloud. */
import { useMemo } from "preact/hooks";
import { announce } from "../../live/ui/Announcer";
import type { RankActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { useSingle } from "../../phone/double_tap";
import { useKept } from "../../phone/use_kept";
import { useOwnOrder, votable } from "../../phone/voting";
import { t } from "../../words";
import { moved, ownRanking, withNext, without } from "./ranking";

export interface MyRanking {
  /** All ideas, in this phone's own order. */
  order: readonly number[];
  /** Mine, the best first. */
  ranking: readonly number[];
  /** How many I can rank: no more than there are. */
  places: number;
  /** Into the next place, or out of the ranking where it is in. `button` finds what was pressed. */
  toggle: (no: number, button: string) => void;
  move: (no: number, by: -1 | 1, button: string) => void;
  remove: (no: number) => void;
}

/** "Number 2". */
export function placeWords(place: number): string {
  return t("อันดับ {place}", "Number {place}", { place });
}

export function useRanking(activity: RankActivity): MyRanking {
  const { board, mine, entries, outbox } = usePhone();
  const order = useOwnOrder(activity);
  const shown = useMemo(() => new Set(votable(board.ideas, activity).map(({ no }) => no)), [board.ideas, activity.sources.join()]);
  const ranking = useMemo(() => ownRanking(mine, entries, activity.no, (no) => shown.has(no)), [mine, entries, activity.no, shown]);
  const places = Math.min(activity.settings.places, shown.size);
  const keep = useKept(ranking);
  const single = useSingle();
  /** `button` finds what was pressed, where it stays. */
  const change = (no: number, next: (before: readonly number[]) => readonly number[], button?: string) => {
    // From what the outbox holds now: a press may come before the one before it is drawn.
    const before = ownRanking(mine, outbox.entries(), activity.no, (one) => shown.has(one));
    const after = next(before);
    if (after === before || !activity.accepts_votes) return;
    if (button) keep(button);
    void outbox.put("rank_ideas", { activity: activity.no, ideas: [...after] });
    const place = after.indexOf(no) + 1;
    announce(place ? placeWords(place) : t("นำออกจากอันดับแล้ว", "Taken out of the ranking"));
  };
  const next = (before: readonly number[], no: number) => (before.includes(no) ? without(before, no) : withNext(before, no, places));
  return {
    order, ranking, places,
    toggle: (no, button) => single(no, () => change(no, (before) => next(before, no), button)),
    move: (no, by, button) => change(no, (before) => moved(before, no, by), button),
    remove: (no) => change(no, (before) => without(before, no)),
  };
}
