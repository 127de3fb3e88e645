/** One idea among the results: press its text to select it, as on the wall. */
import type { ComponentChildren } from "preact";
import { Words } from "../live/ui/Words";
import type { Idea } from "../live/wire";
import { IdeaTags } from "./WallNote";

export interface ResultRowProps {
  idea: Idea;
  /** Null while there is no order. */
  rank: number | null;
  picked: boolean;
  toggle: (no: number) => void;
  /** The bar and its numbers. */
  children: ComponentChildren;
}

export function ResultRow({ idea, rank, picked, toggle, children }: ResultRowProps) {
  return (
    <li class={picked ? "rr selected" : "rr"}>
      <button type="button" class="rb" aria-pressed={picked} data-no={idea.no} onClick={() => toggle(idea.no)}>
        {rank !== null && <b class="rank num">{rank}</b>}
        <span class="rb-t"><span class="clamp"><Words text={idea.text} /></span><IdeaTags idea={idea} /></span>
      </button>
      <div class="rr-b">{children}</div>
    </li>
  );
}
