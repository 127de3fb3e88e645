/** The shapes of the live protocol, made by `govlab wire-types` from govlab/activities/wire.py. */

export type Sector = "citizen" | "government" | "private" | "civil_society" | "academic";
export type Audience = "participant" | "facilitator" | "screen";
export type Phase = "empathize" | "define" | "ideate" | "prototype" | "test";
export type WorkshopState = "draft" | "scheduled" | "live" | "closed";
export type IdeaState = "pending" | "accepted" | "rejected" | "withdrawn";
export type Line = "promoted" | "published";
export type Opinion = "agree" | "disagree" | "pass";
export type Kind = "brainstorm" | "canvas" | "concept" | "group" | "opinion" | "dots" | "matrix" | "score" | "rank" | "poll" | "ballot" | "feedback" | "note";
export type Change = WorkshopChange | ActivityChange | ActivityGone | CountsChange | IdeaChange | IdeaGone | ThemeChange | ThemeGone | TallyChange | TallyGone | SignalsChange;
export type MineChange = MyIdeaChange | MyBallotChange | MyBallotsChange | MyStandingChange;
/** `activity` is the current one; `code` ends when the workshop is closed.

`spotlight` is the idea that every device shows now; while `frozen`, nobody can write or vote. A `rehearsal` is not
the day itself: all of it will be deleted. */
export interface Workshop {
  id: string;
  title: string;
  challenge: string;
  state: "draft" | "scheduled" | "live" | "closed";
  activity: number | null;
  code: string | null;
  example: boolean;
  rehearsal: boolean;
  spotlight: number | null;
  frozen: boolean;
  announcement: string | null;
}
/** Running: `ends_at_ms` on the server's clock. Paused: `remaining_ms`. `closes`: input ends with it (rule P12). */
export interface Timer {
  ends_at_ms: number | null;
  remaining_ms: number | null;
  closes: boolean;
}
/** Breakout tables, from 1: what each is asked (empty: what the activity asks), which were brought back to the
plenary, and whether people choose their table themselves. */
export interface Tables {
  prompts: string[];
  returned: number[];
  chosen: boolean;
}
/** `notes`: shown ideas of all tables. `voted`: people with a ballot in the newest round. `sources`: whose ideas are
voted on. `breakout`: while it is worked on at tables. */
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
  breakout: Tables | null;
  notes: number;
  voted: number;
}
/** A picture of a note, at `pictures/<id>` of its workshop, in pixels; `alt` says what is on it. */
export interface Picture {
  id: string;
  alt: string;
  width: number;
  height: number;
}
/** A note. `section` and `lane`: where on a canvas, from 1. `table`: the breakout table that it is from. `theme`: in
which it lies by itself; `merge`: the merged idea that it is part of, whose place counts meanwhile. `proxy`: it came
on paper. `page`: the public address of what it became. `pictures`: missing where it has none.

From `state` on: facilitators only. */
export interface Idea {
  no: number;
  activity: number;
  text: string;
  name: string | null;
  sector: "citizen" | "government" | "private" | "civil_society" | "academic";
  posted_ms: number;
  edited: boolean;
  section: number | null;
  lane: number | null;
  table: number | null;
  theme: number | null;
  merge: number | null;
  proxy: boolean;
  line: "promoted" | "published" | null;
  page: string | null;
  pictures?: Picture[];
  state?: "pending" | "accepted" | "rejected" | "withdrawn";
  reason?: string | null;
  draft?: string | null;
  author_removed?: boolean;
  author_muted_until_ms?: number | null;
  reports?: number;
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
  section: number | null;
  lane: number | null;
  table: number | null;
  theme: number | null;
  merge: number | null;
  proxy: boolean;
  line: "promoted" | "published" | null;
  page: string | null;
  pictures?: Picture[];
  state: "pending" | "accepted" | "rejected" | "withdrawn";
  reason: string | null;
  can_edit: boolean;
  can_withdraw: boolean;
}
/** Ideas that belong together. `merged`: they are one idea with this name, `inside` a theme or none. */
export interface Theme {
  no: number;
  name: string;
  merged: boolean;
  inside: number | null;
}
/** Rows are [no, totals...], by kind: see docs/protocol.md; [no] alone takes a row away.

`themes`: [no, people who support at least one of the theme's ideas]. */
export interface Tally {
  activity: number;
  rows: number[][];
  themes: number[][];
}
/** A hand that is up since then, at that table. */
export interface Raised {
  name: string | null;
  sector: "citizen" | "government" | "private" | "civil_society" | "academic";
  since_ms: number;
  table: number | null;
}
/** Who sits at a breakout table, by sector, how many of them are ready, and since when the first hand is up. */
export interface AtTable {
  no: number;
  people: Record<"citizen" | "government" | "private" | "civil_society" | "academic", number>;
  ready: number;
  hand_ms: number | null;
}
/** How many single-use codes of seats there are, and how many of them were used. */
export interface SeatCodes {
  made: number;
  used: number;
}
/** How many hands are up, and how many are ready with the current activity; whose hands, who sits at which table,
and how many seat codes were used: facilitators only. */
export interface Signals {
  hands: number;
  ready: number;
  raised?: Raised[];
  tables?: AtTable[];
  seat_codes?: SeatCodes;
}
/** All that an audience may see. */
export interface State {
  workshop: Workshop;
  activities: Activity[];
  ideas: Idea[];
  themes: Theme[];
  tallies: Tally[];
  signals: Signals;
}
/** One's own ballots of an activity's newest round: rows of [no, what was said], by kind: see docs/protocol.md. */
export interface Ballots {
  activity: number;
  round: number | null;
  rows: ([number, string | number | number[]])[];
}
/** How one stands with the facilitators: a hand that is up, the activity that one is ready with, what one was told,
until when one cannot write, at which table one sits, and whether one has used a seat code. */
export interface Standing {
  hand: boolean;
  ready_with: number | null;
  muted_until_ms: number | null;
  warning: string | null;
  table: number | null;
  seat_code: boolean;
}
/** All that only one participant sees. */
export interface Mine {
  ideas: MyIdea[];
  ballots: Ballots[];
  removed: boolean;
  hand: boolean;
  ready_with: number | null;
  muted_until_ms: number | null;
  warning: string | null;
  table: number | null;
  seat_code: boolean;
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
/** A theme or a merged idea is now this. */
export interface ThemeChange {
  type: "theme";
  theme: Theme;
}
/** A theme was taken apart. */
export interface ThemeGone {
  type: "theme_gone";
  no: number;
}
/** These rows replace the rows of the same ideas, and of the same themes. */
export interface TallyChange {
  type: "tally";
  activity: number;
  rows: number[][];
  themes: number[][];
}
/** An activity's totals are not to be seen any more. */
export interface TallyGone {
  type: "tally_gone";
  activity: number;
}
/** The room's signals are now these. */
export interface SignalsChange {
  type: "signals";
  signals: Signals;
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
  value: string | number | number[] | null;
}
/** One's own ballots of an activity are now these, all of them. */
export interface MyBallotsChange {
  type: "my_ballots";
  activity: number;
  round: number | null;
  rows: ([number, string | number | number[]])[];
}
/** How one stands with the facilitators is now this. */
export interface MyStandingChange {
  type: "my_standing";
  hand: boolean;
  ready_with: number | null;
  muted_until_ms: number | null;
  warning: string | null;
  table: number | null;
  seat_code: boolean;
}
export interface BrainstormSettings {
  ideas_per_person: number;
  ideas_limit: number;
  moderated: boolean;
}
export interface CanvasSettings {
  sections: string[];
  lanes: string[];
  ideas_per_person: number;
  ideas_limit: number;
  moderated: boolean;
}
export interface ConceptSettings {
  ideas_per_person: number;
  ideas_limit: number;
  moderated: boolean;
  pictures: number;
}
export interface GroupSettings {
  by_all: boolean;
}
export interface OpinionSettings {
  per_seat: boolean;
  takes_ideas: boolean;
  ideas_per_person: number;
  ideas_limit: number;
  moderated: boolean;
}
export interface DotsSettings {
  per_seat: boolean;
  budget: number;
  per_idea: number;
}
export interface MatrixSettings {
  per_seat: boolean;
  across: string;
  across_high: string;
  up: string;
  up_high: string;
}
export interface ScoreSettings {
  per_seat: boolean;
  criteria: string[];
}
export interface RankSettings {
  per_seat: boolean;
  places: number;
}
export interface PollSettings {
  per_seat: boolean;
  answers: string[];
  several: boolean;
}
export interface BallotSettings {
  per_seat: boolean;
  answers: string[];
}
export interface FeedbackSettings {
  ideas_per_person: number;
  ideas_limit: number;
  moderated: boolean;
}
export interface NoteSettings {
  steps: string[];
}
export interface CommandArgs {
  post_idea: { activity: number; text: string; section?: number | null; lane?: number | null; pictures?: { id: string; alt?: string }[] };
  edit_idea: { idea: number; text: string; pictures?: { id: string; alt?: string }[] | null };
  move_idea: { idea: number; section: number; lane?: number | null };
  withdraw_idea: { idea: number };
  make_theme: { name: string; ideas?: number[] };
  name_theme: { theme: number; name: string };
  drop_theme: { theme: number };
  group_ideas: { theme: number | null; ideas: number[] };
  merge_ideas: { title: string; ideas: number[] };
  unmerge: { theme: number };
  raise_hand: { raised: boolean };
  say_ready: { activity: number; ready: boolean };
  start: Record<string, never>;
  go_to: { activity: number };
  pause: Record<string, never>;
  resume: Record<string, never>;
  set_timer: { activity: number; seconds: number | null; closes?: boolean };
  close: Record<string, never>;
  show_ideas: { activity: number; visible: boolean };
  accept_ideas: { activity: number; open: boolean };
  reveal: { activity: number; revealed: boolean };
  peek: { activity: number };
  close_round: { activity: number };
  new_round: { activity: number; after?: number | null };
  split_tables: { activity: number; tables: number; way: "balanced" | "random" | "poll" | "chosen" | "same"; poll?: number | null; prompts?: string[] };
  take_table: { activity: number; table?: number | null };
  bring_back: { activity: number; table?: number | null };
  end_tables: { activity: number };
  use_seat_code: { code: string };
  free_seat_code: { code: string };
  lower_hands: Record<string, never>;
  spotlight: { idea: number | null };
  freeze: { frozen: boolean };
  announce: { text: string | null };
  moderate_idea: { idea: number; state: "accepted" | "rejected"; reason?: string | null };
  report_idea: { idea: number };
  heed: { warning?: string | null };
  warn_author: { idea: number; reason: string };
  mute_author: { idea: number; minutes: number; reason?: string | null };
  remove_author: { idea: number; reason?: string | null };
  let_in: { idea: number };
  void_ballots: { idea: number; void: boolean };
  give_opinion: { activity: number; idea: number; opinion: "agree" | "disagree" | "pass" | "none" };
  place_dots: { activity: number; idea: number; dots: number };
  place_idea: { activity: number; idea: number; across: number | null; up: number | null };
  score_idea: { activity: number; idea: number; scores: number[] };
  rank_ideas: { activity: number; ideas: number[] };
  choose: { activity: number; answer: number; chosen: boolean };
  cast_ballot: { activity: number; answer: number };
}
