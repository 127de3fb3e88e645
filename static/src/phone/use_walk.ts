/** Where the person is among the ideas, one at a time. */
import { useState } from "preact/hooks";
import { usePhone } from "./context";
import { useTaps, type Taps } from "./use_taps";
import { nextShown, nextUnanswered } from "./walk";

export interface Walk {
  /** From 0. */
  place: number;
  of: number;
  no: number;
  go: (place: number) => void;
  /** To the next one that is open; from the last open one to `onDone`. */
  onward: () => void;
  /** To the next one in the order, answered or not; from the last one to `onDone`. */
  step: () => void;
  /** No other one follows. */
  last: boolean;
  /** Whether a press is meant for this idea, not for the one before it. */
  meant: Taps["meant"];
}

export interface WalkOptions {
  order: readonly number[];
  /** Whether I have answered on an idea. */
  answered: (no: number) => boolean;
  onDone: () => void;
  /** The idea to begin with; else the first that is open. */
  first?: number | null;
}

export function useWalk({ order, answered, onDone, first = null }: WalkOptions): Walk {
  const { board } = usePhone();
  const shown = (no: number) => board.ideas.has(no);
  const done = (no: number) => answered(no) || !shown(no);
  const [at, setAt] = useState(() => Math.max(0, first === null ? nextUnanswered(order, done, -1) : order.indexOf(first)));
  const { meant, changed } = useTaps();
  const place = Math.min(at, order.length - 1);
  const no = order[place] ?? 0;
  const following = nextShown(order, shown, place);
  const go = (to: number) => {
    changed();
    setAt(to);
  };
  const to = (next: number) => (next < 0 ? onDone() : go(next));
  return {
    place,
    of: order.length,
    no,
    go,
    onward: () => to(nextUnanswered(order, (other) => other === no || done(other), place)),
    step: () => to(following),
    last: following < 0,
    meant,
  };
}
