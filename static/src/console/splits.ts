/** How each kind tells what one sector said of one idea or answer: one line per kind. */
import type { ComponentType } from "preact";
import { DotsSplit } from "../activities/dots/split";
import { MatrixSplit } from "../activities/matrix/split";
import { OpinionSplit } from "../activities/opinion/split";
import { PollSplit } from "../activities/poll/split";
import { RankSplit } from "../activities/rank/split";
import { ScoreSplit } from "../activities/score/split";
import type { Activity, Kind, TallyRow } from "../live/wire";

export interface SplitProps {
  activity: Activity;
  row: TallyRow;
  /** Of the sector, who voted in the round. */
  people: number;
}

/** Null: nobody votes, or nobody may know whose vote is whose. */
export const SPLITS: Record<Kind, ComponentType<SplitProps> | null> = {
  brainstorm: null,
  canvas: null,
  concept: null,
  group: null,
  opinion: OpinionSplit,
  dots: DotsSplit,
  matrix: MatrixSplit,
  score: ScoreSplit,
  rank: RankSplit,
  poll: PollSplit,
  ballot: null,
  feedback: null,
  note: null,
};
