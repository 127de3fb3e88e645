/** The shapes of the live protocol, made by `govlab wire-types` from govlab/activities/wire.py. */

export type Sector = "citizen" | "government" | "private" | "civil_society" | "academic";
export type Audience = "participant" | "facilitator" | "screen";
export type Phase = "empathize" | "define" | "ideate" | "prototype" | "test";
export type WorkshopState = "draft" | "scheduled" | "live" | "closed";
export type IdeaState = "pending" | "accepted" | "rejected" | "withdrawn";
export type Line = "promoted" | "published";
export type Opinion = "agree" | "disagree" | "pass";
export type Kind = "brainstorm" | "opinion" | "dots";
export type Change = WorkshopChange | ActivityChange | ActivityGone | CountsChange | IdeaChange | IdeaGone | TallyChange | TallyGone;
export type MineChange = MyIdeaChange | MyBallotChange | MyBallotsChange;
/** `activity` is the current one; `code` ends when the workshop is closed. */
export interface Workshop {
  id: string;
  title: string;
  challenge: string;
  state: "draft" | "scheduled" | "live" | "closed";
  activity: number | null;
  code: string | null;
  example: boolean;
}
/** Running: `ends_at_ms` on the server's clock. Paused: `remaining_ms` (rule P12). */
export interface Timer {
  ends_at_ms: number | null;
  remaining_ms: number | null;
}
/** `notes`: shown ideas. `voted`: people with a ballot in the newest round. `sources`: whose ideas are voted on. */
export interface Activity {
  no: number;
  position: number;
  kind: string;
  phase: "empathize" | "define" | "ideate" | "prototype" | "test";
  title: string;
  prompt: string;
  duration_s: number | null;
  settings: Record<string, unknown>;
  accepts_ideas: boolean;
  accepts_votes: boolean;
  ideas_visible: boolean;
  revealed: boolean;
  round: number | null;
  sources: number[];
  timer: Timer | null;
  notes: number;
  voted: number;
}
/** A note. `page` is the public address of what it became. From `state` on: facilitators only. */
export interface Idea {
  no: number;
  activity: number;
  text: string;
  name: string | null;
  sector: "citizen" | "government" | "private" | "civil_society" | "academic";
  posted_ms: number;
  edited: boolean;
  line: "promoted" | "published" | null;
  page: string | null;
  state?: "pending" | "accepted" | "rejected" | "withdrawn";
  reason?: string | null;
  draft?: string | null;
  author_removed?: boolean;
}
/** One's own note, also where nobody else sees it, and what one may still do with it. */
export interface MyIdea {
  no: number;
  activity: number;
  text: string;
  name: string | null;
  sector: "citizen" | "government" | "private" | "civil_society" | "academic";
  posted_ms: number;
  edited: boolean;
  line: "promoted" | "published" | null;
  page: string | null;
  state: "pending" | "accepted" | "rejected" | "withdrawn";
  reason: string | null;
  can_edit: boolean;
  can_withdraw: boolean;
}
/** Rows are [no, agree, disagree, pass] or [no, dots, voters]; [no] alone takes a row away. */
export interface Tally {
  activity: number;
  rows: number[][];
}
/** All that an audience may see. */
export interface State {
  workshop: Workshop;
  activities: Activity[];
  ideas: Idea[];
  tallies: Tally[];
}
/** One's own ballots of an activity's newest round: rows of [no, opinion] or [no, dots]. */
export interface Ballots {
  activity: number;
  round: number | null;
  rows: ([number, string | number])[];
}
/** All that only one participant sees. */
export interface Mine {
  ideas: MyIdea[];
  ballots: Ballots[];
  removed: boolean;
}
/** The workshop is now this. */
export interface WorkshopChange {
  type: "workshop";
  workshop: Workshop;
}
/** An activity is now this. */
export interface ActivityChange {
  type: "activity";
  activity: Activity;
}
/** An activity was taken out of the agenda. */
export interface ActivityGone {
  type: "activity_gone";
  no: number;
}
/** An activity's counts are now these. */
export interface CountsChange {
  type: "counts";
  activity: number;
  notes: number;
  voted: number;
}
/** A note is now this. */
export interface IdeaChange {
  type: "idea";
  idea: Idea;
}
/** A note is not to be seen any more. */
export interface IdeaGone {
  type: "idea_gone";
  no: number;
}
/** These rows replace the rows of the same ideas. */
export interface TallyChange {
  type: "tally";
  activity: number;
  rows: number[][];
}
/** An activity's totals are not to be seen any more. */
export interface TallyGone {
  type: "tally_gone";
  activity: number;
}
/** One's own note is now this. */
export interface MyIdeaChange {
  type: "my_idea";
  idea: MyIdea;
}
/** One's own ballot on an idea is now this, or is gone (null); those of an earlier round no longer count. */
export interface MyBallotChange {
  type: "my_ballot";
  activity: number;
  round: number | null;
  idea: number;
  value: string | number | null;
}
/** One's own ballots of an activity are now these, all of them. */
export interface MyBallotsChange {
  type: "my_ballots";
  activity: number;
  round: number | null;
  rows: ([number, string | number])[];
}
export interface BrainstormSettings {
  ideas_per_person: number;
  ideas_limit: number;
  moderated: boolean;
}
export interface OpinionSettings {
  takes_ideas: boolean;
  ideas_per_person: number;
  ideas_limit: number;
  moderated: boolean;
}
export interface DotsSettings {
  budget: number;
  per_idea: number;
}
export interface CommandArgs {
  post_idea: { activity: number; text: string };
  edit_idea: { idea: number; text: string };
  withdraw_idea: { idea: number };
  start: Record<string, never>;
  go_to: { activity: number };
  pause: Record<string, never>;
  resume: Record<string, never>;
  set_timer: { activity: number; seconds: number | null };
  close: Record<string, never>;
  show_ideas: { activity: number; visible: boolean };
  accept_ideas: { activity: number; open: boolean };
  reveal: { activity: number; revealed: boolean };
  peek: { activity: number };
  new_round: { activity: number };
  moderate_idea: { idea: number; state: "accepted" | "rejected"; reason?: string | null };
  remove_author: { idea: number };
  let_in: { idea: number };
  void_ballots: { idea: number; void: boolean };
  give_opinion: { activity: number; idea: number; opinion: "agree" | "disagree" | "pass" | "none" };
  place_dots: { activity: number; idea: number; dots: number };
}
