/** The phone's view of each activity kind: a new kind is one line here. */
import type { FunctionComponent } from "preact";
import { BallotPhone } from "../activities/ballot/phone";
import { BrainstormPhone } from "../activities/brainstorm/phone";
import { CanvasPhone } from "../activities/canvas/phone";
import { ConceptPhone } from "../activities/concept/phone";
import { DotsPhone } from "../activities/dots/phone";
import { FeedbackPhone } from "../activities/feedback/phone";
import { GroupPhone } from "../activities/group/phone";
import { MatrixPhone } from "../activities/matrix/phone";
import { NotePhone } from "../activities/note/phone";
import { OpinionPhone } from "../activities/opinion/phone";
import { PollPhone } from "../activities/poll/phone";
import { RankPhone } from "../activities/rank/phone";
import { ScorePhone } from "../activities/score/phone";
import type { Activity, Kind } from "../live/wire";

type View<K extends Kind> = FunctionComponent<{ activity: Extract<Activity, { kind: K }> }>;

const VIEWS: { [K in Kind]: View<K> } = {
  brainstorm: BrainstormPhone,
  canvas: CanvasPhone,
  concept: ConceptPhone,
  group: GroupPhone,
  opinion: OpinionPhone,
  dots: DotsPhone,
  matrix: MatrixPhone,
  score: ScorePhone,
  rank: RankPhone,
  poll: PollPhone,
  ballot: BallotPhone,
  feedback: FeedbackPhone,
  note: NotePhone,
};

/** Undefined for a kind that this page does not know yet (a newer server). */
export function viewOf(activity: Activity): View<Kind> | undefined {
  return VIEWS[activity.kind] as View<Kind> | undefined;
}
