/** Five ideas and their bars. While votes come in, each keeps its place; order comes when the round is over. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { Words } from "../live/ui/Words";
import type { Idea } from "../live/wire";
import { hold } from "./slots";

export const LINES = 5;

/** The leading ideas in places that they keep as long as they lead; in their order where the round is `over`. */
export function useLeaders(leading: readonly number[], over: boolean): readonly number[] {
  const places = useRef<readonly number[]>([]);
  const top = leading.slice(0, LINES);
  places.current = over ? top : hold(places.current, top);
  return places.current;
}

export function Line({ idea, rank, children }: { idea: Idea; rank: number | null; children: ComponentChildren }) {
  return (
    <li>
      {rank !== null && <span class="no num">{rank}</span>}
      <p class="tx"><Words text={idea.text} /></p>
      <div class="b">{children}</div>
    </li>
  );
}
