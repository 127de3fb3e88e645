/** The ideas that the facilitator has selected, in that order; those that left the board are left out. */
import { useMemo, useState } from "preact/hooks";
import type { Idea } from "../live/wire";

export interface Picked {
  has: (no: number) => boolean;
  ideas: readonly Idea[];
  toggle: (no: number) => void;
  clear: () => void;
}

export function usePicked(board: readonly Idea[]): Picked {
  const [nos, setNos] = useState<readonly number[]>([]);
  const ideas = useMemo(() => nos.flatMap((no) => board.find((idea) => idea.no === no) ?? []), [board, nos]);
  return {
    ideas,
    has: (no) => nos.includes(no),
    toggle: (no) => setNos((before) => (before.includes(no) ? before.filter((one) => one !== no) : [...before, no])),
    clear: () => setNos([]),
  };
}
