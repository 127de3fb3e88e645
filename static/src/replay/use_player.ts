/** Where the replay stands, what the room looked like there, and whether it goes on by itself. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Board } from "../live/store";
import { Kept } from "./kept";
import { fetchBoard, runOf, type Event } from "./past";

const STEP_MS = 700;
/** A slider that rests so long is where it should be: the moments on its way are not asked for. */
const SETTLED_MS = 180;
/** Pictures that are shown again without asking. */
const KEPT = 20;

/** The picture of moment `at`. `run`: moments that were reached step by step share it, a leap begins another. */
export interface Shown {
  at: number;
  board: Board;
  run: number;
}

/** A moment that was asked for; asking again for the same one is another wish. */
interface Wish {
  at: number;
  wait_ms: number;
}

export interface Player {
  at: number;
  /** The last picture that arrived; it stays until the next one does. */
  shown: Shown | null;
  playing: boolean;
  /** The picture of where it stands: here, on its way, or it did not come. */
  state: "here" | "coming" | "failed";
  go: (at: number) => void;
  /** While the slider is dragged: the picture comes once it rests. */
  drag: (at: number) => void;
  again: () => void;
  play: (on: boolean) => void;
}

export function usePlayer(workshop: string, events: readonly Event[]): Player {
  const last = events.length - 1;
  const [wish, want] = useState<Wish>({ at: last, wait_ms: 0 });
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, fail] = useState<Wish | null>(null);
  const [playing, setPlaying] = useState(false);
  const kept = useRef(new Kept<Board>(KEPT)).current;
  const { at } = wish;
  const go = (to: number, wait_ms = 0) => want({ at: Math.max(0, Math.min(last, to)), wait_ms });
  useEffect(() => {
    const version = events[at]?.version;
    if (version === undefined) return undefined;
    const show = (board: Board) => setShown((before) => ({ at, board, run: runOf(before, at) }));
    const known = kept.get(version);
    if (known) { show(known); return undefined; }
    // The next wish ends this one, so that at most one is on its way.
    const asking = new AbortController();
    const ask = async () => {
      const board = await fetchBoard(workshop, version, asking.signal);
      if (asking.signal.aborted) return;
      if (board) { kept.put(version, board); show(board); } else { fail(wish); setPlaying(false); }
    };
    const settling = setTimeout(() => void ask(), wish.wait_ms);
    return () => { clearTimeout(settling); asking.abort(); };
  }, [workshop, events, wish]);
  const here = shown?.at === at;
  useEffect(() => {
    if (!playing || !here) return undefined;
    if (at >= last) { setPlaying(false); return undefined; }
    const next = setTimeout(() => go(at + 1), STEP_MS);
    return () => clearTimeout(next);
  }, [playing, here, at, last]);
  const state = here ? "here" : failed === wish ? "failed" : "coming";
  const again = () => go(at);
  const play = (on: boolean) => { if (on && state === "failed") again(); setPlaying(on); };
  return { at, shown, playing, state, go: (to) => go(to), drag: (to) => go(to, SETTLED_MS), again, play };
}
