/** What each activity kind puts before the facilitator: one line per kind. */
import type { ComponentType } from "preact";
import { BallotConsole } from "../activities/ballot/console";
import { BrainstormConsole } from "../activities/brainstorm/console";
import { CanvasActions } from "../activities/canvas/actions";
import { CanvasConsole } from "../activities/canvas/console";
import { SectionGauge } from "../activities/canvas/section_gauge";
import { ConceptActions } from "../activities/concept/actions";
import { ConceptConsole } from "../activities/concept/console";
import { DotsConsole } from "../activities/dots/console";
import { FeedbackConsole } from "../activities/feedback/console";
import { GroupActions } from "../activities/group/actions";
import { GroupConsole } from "../activities/group/console";
import { MatrixConsole } from "../activities/matrix/console";
import { NoteConsole } from "../activities/note/console";
import { OpinionConsole } from "../activities/opinion/console";
import { PollConsole } from "../activities/poll/console";
import { RankConsole } from "../activities/rank/console";
import { ScoreConsole } from "../activities/score/console";
import type { Activity, Idea, Kind } from "../live/wire";
import type { Picked } from "./picked";

export interface KindProps {
  activity: Activity;
  /** The ideas that the activity works on, oldest first. */
  ideas: readonly Idea[];
  picked: Picked;
}

/** What a kind puts into the dock besides, for the selected ideas. */
export interface DockActionsProps {
  activity: Activity;
  /** The selected ones. */
  ideas: readonly Idea[];
  /** All that the activity works on. */
  all: readonly Idea[];
  /** Done with them: clears the selection. */
  done: () => void;
}

export const ACTIONS: Partial<Record<Kind, ComponentType<DockActionsProps>>> = {
  canvas: CanvasActions,
  concept: ConceptActions,
  feedback: CanvasActions,
  group: GroupActions,
};

/** What a kind tells in the column at the side. */
export interface SideProps {
  activity: Activity;
  ideas: readonly Idea[];
}

export const SIDES: Partial<Record<Kind, ComponentType<SideProps>>> = {
  canvas: SectionGauge,
  feedback: SectionGauge,
};

export const KINDS: Record<Kind, ComponentType<KindProps>> = {
  brainstorm: BrainstormConsole,
  canvas: CanvasConsole,
  concept: ConceptConsole,
  group: GroupConsole,
  opinion: OpinionConsole,
  dots: DotsConsole,
  matrix: MatrixConsole,
  score: ScoreConsole,
  rank: RankConsole,
  poll: PollConsole,
  ballot: BallotConsole,
  feedback: FeedbackConsole,
  note: NoteConsole,
};
