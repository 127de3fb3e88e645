/** The shapes of the live protocol (docs/protocol.md) as they travel: snake_case, times in ms UTC, `no` unique in a workshop. */

export type Sector = "citizen" | "government" | "private" | "civil_society" | "academic";
export type Audience = "participant" | "facilitator" | "screen";
export type Kind = "brainstorm" | "opinion" | "dots";
export type Phase = "empathize" | "define" | "ideate" | "prototype" | "test";
export type WorkshopState = "draft" | "scheduled" | "live" | "closed";
export type IdeaState = "pending" | "accepted" | "rejected" | "withdrawn";
export type Line = "promoted" | "published";
export type Opinion = "agree" | "disagree" | "pass";

export interface Workshop {
  id: string;
  title: string;
  challenge: string;
  state: WorkshopState;
  /** `no` of the current activity. */
  activity: number | null;
  /** The join code; null once the workshop is closed. */
  code: string | null;
  example: boolean;
}

/** Running: `ends_at_ms` on the server's clock. Paused: `remaining_ms`. */
export interface Timer {
  ends_at_ms: number | null;
  remaining_ms: number | null;
}

export interface BrainstormSettings {
  ideas_per_person: number;
  ideas_limit: number;
  moderated: boolean;
}

export interface OpinionSettings extends BrainstormSettings {
  takes_ideas: boolean;
}

export interface DotsSettings {
  budget: number;
  per_idea: number;
}

interface ActivityCommon {
  no: number;
  position: number;
  phase: Phase;
  title: string;
  prompt: string;
  duration_s: number | null;
  accepts_ideas: boolean;
  accepts_votes: boolean;
  ideas_visible: boolean;
  revealed: boolean;
  round: number | null;
  /** People who voted in the current round. */
  voted: number;
  /** The activities whose ideas are voted on. */
  sources: number[];
  timer: Timer | null;
  /** Accepted ideas. */
  notes: number;
}

export interface BrainstormActivity extends ActivityCommon { kind: "brainstorm"; settings: BrainstormSettings }
export interface OpinionActivity extends ActivityCommon { kind: "opinion"; settings: OpinionSettings }
export interface DotsActivity extends ActivityCommon { kind: "dots"; settings: DotsSettings }
export type Activity = BrainstormActivity | OpinionActivity | DotsActivity;

export interface Idea {
  no: number;
  activity: number;
  text: string;
  name: string | null;
  sector: Sector;
  posted_ms: number;
  edited: boolean;
  line: Line | null;
  /** Public address of the innovation that it became part of. */
  page: string | null;
  /** From here on: the facilitator's audience only. */
  state?: IdeaState;
  reason?: string | null;
  draft?: string | null;
  author_removed?: boolean;
}

/** `[no, agree, disagree, pass]` */
export type OpinionRow = [no: number, agree: number, disagree: number, pass: number];
/** `[no, dots, voters]` */
export type DotsRow = [no: number, dots: number, voters: number];
/** `[no]` alone takes the row away. */
export type TallyRow = OpinionRow | DotsRow | [no: number];

export interface Tally {
  activity: number;
  rows: TallyRow[];
}

export interface State {
  workshop: Workshop;
  activities: Activity[];
  ideas: Idea[];
  tallies: Tally[];
}

/** Each replaces a whole object by its key; clients ignore types they do not know. */
export type Change =
  | { type: "workshop"; workshop: Workshop }
  | { type: "activity"; activity: Activity }
  | { type: "activity_gone"; no: number }
  | { type: "idea"; idea: Idea }
  | { type: "idea_gone"; no: number }
  | { type: "tally"; activity: number; rows: TallyRow[] }
  | { type: "tally_gone"; activity: number };

export interface MyIdea extends Omit<Idea, "state" | "reason"> {
  state: IdeaState;
  reason: string | null;
  can_edit: boolean;
  can_withdraw: boolean;
}

/** What a ballot says: an opinion, or a number of dots. */
export type BallotValue = Opinion | number;
export type BallotRow = [no: number, value: BallotValue];

export interface Ballots {
  activity: number;
  round: number | null;
  rows: BallotRow[];
}

export interface Mine {
  ideas: MyIdea[];
  ballots: Ballots[];
  removed: boolean;
}

export type MineChange =
  | { type: "my_idea"; idea: MyIdea }
  | { type: "my_idea_gone"; no: number }
  | ({ type: "my_ballots" } & Ballots);

export interface You {
  as: Audience;
  name: string | null;
  sector: Sector | null;
}

export interface JoinRequest {
  protocol: 1;
  workshop: string;
  as: Audience;
  epoch?: string;
  version?: number;
}

export interface WireError {
  code: string;
  params: Record<string, unknown>;
  retry: boolean;
  retry_after_ms?: number;
}

interface JoinedCommon {
  ok: true;
  you: You;
  epoch: string;
  version: number;
  server_time_ms: number;
}

export interface JoinedWithState extends JoinedCommon { state: State; mine: Mine | null }
export interface JoinedWithChanges extends JoinedCommon { changes: Change[]; mine?: MineChange[] | Mine | null }
export type Joined = JoinedWithState | JoinedWithChanges;
export interface Refused { ok: false; error: WireError }
export type JoinAnswer = Joined | Refused;

export interface CommandArgs {
  post_idea: { activity: number; text: string };
  edit_idea: { idea: number; text: string };
  withdraw_idea: { idea: number };
  give_opinion: { activity: number; idea: number; opinion: Opinion | "none" };
  place_dots: { activity: number; idea: number; dots: number };
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
  moderate_idea: { idea: number; state: "accepted" | "rejected"; reason?: string };
  remove_author: { idea: number };
  let_in: { idea: number };
  void_ballots: { idea: number; void: boolean };
}
export type CommandName = keyof CommandArgs;

export interface Command {
  id: string;
  name: CommandName;
  args: CommandArgs[CommandName];
}

export interface Accepted { ok: true; version: number; result: Record<string, unknown> | null }
export type Ack = Accepted | Refused;

export interface ChangesFrame {
  epoch: string;
  from: number;
  to: number;
  changes: Change[];
  mine?: MineChange[];
}

export interface Pulse {
  epoch: string;
  version: number;
  server_time_ms: number;
  present: number;
  sectors?: Partial<Record<Sector, number>>;
}

export interface Gone {
  code: "removed" | "signed_out" | "outdated" | "draining";
  retry_after_ms?: number;
}
