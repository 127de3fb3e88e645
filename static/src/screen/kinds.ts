/** What each activity kind shows to the room: one line per kind. */
import type { ComponentType } from "preact";
import { BallotScreen } from "../activities/ballot/screen";
import { BrainstormScreen } from "../activities/brainstorm/screen";
import { CanvasScreen } from "../activities/canvas/screen";
import { ConceptScreen } from "../activities/concept/screen";
import { DotsScreen } from "../activities/dots/screen";
import { FeedbackScreen } from "../activities/feedback/screen";
import { GroupScreen } from "../activities/group/screen";
import { MatrixScreen } from "../activities/matrix/screen";
import { NoteScreen } from "../activities/note/screen";
import { OpinionScreen } from "../activities/opinion/screen";
import { PollScreen } from "../activities/poll/screen";
import { RankScreen } from "../activities/rank/screen";
import { ScoreScreen } from "../activities/score/screen";
import type { ServerClock } from "../live/clock";
import type { Activity, Idea, Kind, TallyRow, Theme } from "../live/wire";

export interface KindProps {
  activity: Activity;
  /** The ideas that the room may see, oldest first. */
  ideas: readonly Idea[];
  themes: ReadonlyMap<number, Theme>;
  /** Totals; null while they are hidden. */
  rows: readonly TallyRow[] | null;
  clock: ServerClock;
}

export const KINDS: Record<Kind, ComponentType<KindProps>> = {
  brainstorm: BrainstormScreen,
  canvas: CanvasScreen,
  concept: ConceptScreen,
  group: GroupScreen,
  opinion: OpinionScreen,
  dots: DotsScreen,
  matrix: MatrixScreen,
  score: ScoreScreen,
  rank: RankScreen,
  poll: PollScreen,
  ballot: BallotScreen,
  feedback: FeedbackScreen,
  note: NoteScreen,
};
