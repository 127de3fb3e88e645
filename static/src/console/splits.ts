/** How each kind tells what one sector said of one idea: one line per kind. */
import type { ComponentType } from "preact";
import { DotsSplit } from "../activities/dots/split";
import { MatrixSplit } from "../activities/matrix/split";
import { OpinionSplit } from "../activities/opinion/split";
import { RankSplit } from "../activities/rank/split";
import { ScoreSplit } from "../activities/score/split";
import type { Activity, Kind, TallyRow } from "../live/wire";

export interface SplitProps {
  activity: Activity;
  row: TallyRow;
}

/** Null: nobody votes on its ideas. */
export const SPLITS: Record<Kind, ComponentType<SplitProps> | null> = {
  brainstorm: null,
  canvas: null,
  group: null,
  opinion: OpinionSplit,
  dots: DotsSplit,
  matrix: MatrixSplit,
  score: ScoreSplit,
  rank: RankSplit,
  poll: null,
  ballot: null,
  feedback: null,
  note: null,
};
