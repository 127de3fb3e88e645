/** My ranking as the phone holds it, and the ways to change it; each change is said aloud. */
import { useMemo } from "preact/hooks";
import { announce } from "../../live/ui/Announcer";
import type { RankActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { useKept } from "../../phone/use_kept";
import { useOwnOrder, useVotable } from "../../phone/voting";
import { t } from "../../words";
import { freePlace, moved, ownRanking, withNext, without, type Placed } from "./ranking";

export interface MyRanking {
  /** All ideas, in this phone's own order. */
  order: readonly number[];
  /** Mine, the best first. */
  ranking: readonly Placed[];
  /** The best place that is free. */
  free: number;
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
  const { mine, entries, outbox } = usePhone();
  const order = useOwnOrder(activity);
  const ideas = useVotable(activity);
  const shown = useMemo(() => new Set(ideas.map(({ no }) => no)), [ideas]);
  const asked = { activity: activity.no, places: activity.settings.places };
  const ranking = useMemo(() => ownRanking(mine, entries, asked, (no) => shown.has(no)), [mine, entries, asked.activity, asked.places, shown]);
  const places = Math.min(asked.places, shown.size);
  const keep = useKept(ranking);
  /** `button` finds what was pressed, where it stays. */
  const change = (no: number, next: (before: readonly number[], free: number) => readonly number[], button?: string) => {
    // From what the outbox holds now: a press may come before the one before it is drawn.
    const placed = ownRanking(mine, outbox.entries(), asked, (one) => shown.has(one));
    const before = placed.map((one) => one.no);
    const after = next(before, freePlace(placed));
    if (after === before || !activity.accepts_votes) return;
    if (button) keep(button);
    void outbox.put("rank_ideas", { activity: activity.no, ideas: [...after] });
    const place = after.indexOf(no) + 1;
    announce(place ? placeWords(place) : t("นำออกจากอันดับแล้ว", "Taken out of the ranking"));
  };
  return {
    order, ranking, free: freePlace(ranking), places,
    toggle: (no, button) => change(no, (before, free) => (before.includes(no) ? without(before, no) : withNext(before, no, free, places)), button),
    move: (no, by, button) => change(no, (before) => moved(before, no, by), button),
    remove: (no) => change(no, (before) => without(before, no)),
  };
}
