/** Where the replay stands, what the room looked like there, and whether it goes on by itself. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Board } from "../live/store";
import { fetchBoard, type Event } from "./past";

const STEP_MS = 700;

export interface Player {
  at: number;
  board: Board | null;
  playing: boolean;
  /** The picture of where it stands is on its way. */
  loading: boolean;
  go: (at: number) => void;
  play: (on: boolean) => void;
}

export function usePlayer(workshop: string, events: readonly Event[]): Player {
  const last = events.length - 1;
  const [at, setAt] = useState(last);
  const [shown, setShown] = useState<{ at: number; board: Board } | null>(null);
  const [playing, play] = useState(false);
  const wanted = useRef(at);
  const go = (to: number) => {
    wanted.current = Math.max(0, Math.min(last, to));
    setAt(wanted.current);
  };
  useEffect(() => {
    const version = events[at]?.version;
    if (version === undefined) return;
    void fetchBoard(workshop, version).then((board) => {
      // A later answer to an earlier wish must not be shown over it.
      if (board && wanted.current === at) setShown({ at, board });
    });
  }, [workshop, events, at]);
  const arrived = shown?.at === at;
  useEffect(() => {
    if (!playing || !arrived) return undefined;
    if (at >= last) { play(false); return undefined; }
    const next = setTimeout(() => go(at + 1), STEP_MS);
    return () => clearTimeout(next);
  }, [playing, arrived, at, last]);
  return { at, board: shown?.board ?? null, playing, loading: !arrived, go, play };
}
