/** Where I placed each idea: the server's word under my own unanswered one, and half places that only this page knows. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { MatrixActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { ownVotes } from "../../phone/pending";
import { useOwnOrder } from "../../phone/voting";
import type { Place } from "./quadrant";

/** A place of which one axis, or none, is chosen yet. */
export type HalfPlace = { [axis in keyof Place]: Place[axis] | null };

export interface Places {
  order: readonly number[];
  /** Whole places: they count. */
  placed: ReadonlyMap<number, Place>;
  /** Of the ideas that are shown, how many I placed. */
  done: number;
  /** What I chose for an idea so far. */
  of: (no: number) => HalfPlace;
  /** Saved as soon as both axes are chosen. */
  choose: (no: number, axis: keyof Place, value: number) => void;
  clear: (no: number) => void;
}

const NOWHERE: HalfPlace = { across: null, up: null };

export function usePlaces(activity: MatrixActivity): Places {
  const { board, mine, entries, outbox } = usePhone();
  const order = useOwnOrder(activity);
  const placed = useMemo(() => placesOf(ownVotes(mine, entries, activity.no)), [mine, entries, activity.no]);
  const halves = useHalves(activity.round);
  const done = order.filter((no) => placed.has(no) && board.ideas.has(no)).length;
  const of = (no: number): HalfPlace => placed.get(no) ?? halves.get(no) ?? NOWHERE;
  const place = (idea: number, value: HalfPlace) => void outbox.put("place_idea", { activity: activity.no, idea, ...value });
  const choose = (no: number, axis: keyof Place, value: number) => {
    // Asked of the outbox itself: of two quick presses the second must not take the first one back.
    const before = placesOf(ownVotes(mine, outbox.entries(), activity.no)).get(no) ?? halves.get(no) ?? NOWHERE;
    const chosen = { ...before, [axis]: value };
    halves.set(no, isWhole(chosen) ? null : chosen);
    if (isWhole(chosen)) place(no, chosen);
  };
  const clear = (no: number) => {
    halves.set(no, null);
    if (placed.has(no)) place(no, NOWHERE);
  };
  return { order, placed, done, of, choose, clear };
}

/** Half places of this round alone: a whole one is the server's affair, and a new round begins with none. */
function useHalves(round: number | null) {
  const kept = useRef({ round, of: new Map<number, HalfPlace>() });
  const [, redraw] = useState(0);
  if (kept.current.round !== round) kept.current = { round, of: new Map() };
  const halves = kept.current.of;
  const set = (no: number, half: HalfPlace | null) => {
    if (half) halves.set(no, half);
    else halves.delete(no);
    redraw((times) => times + 1);
  };
  return { get: (no: number) => halves.get(no), set };
}

export function isWhole(place: HalfPlace): place is Place {
  return place.across !== null && place.up !== null;
}

function placesOf(votes: ReturnType<typeof ownVotes>): ReadonlyMap<number, Place> {
  return new Map([...votes].flatMap(([no, value]) => {
    const [across, up] = Array.isArray(value) ? (value as number[]) : [];
    return across !== undefined && up !== undefined ? [[no, { across, up }] as const] : [];
  }));
}
