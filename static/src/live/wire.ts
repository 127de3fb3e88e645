/** The live protocol (docs/protocol.md) as the browser reads it: the generated shapes, told apart by kind where that helps. */
import type * as made from "./wire_types";

export type {
  ActivityGone, AtTable, Audience, CanvasSettings, CommandArgs, CountsChange, Idea, IdeaChange, IdeaGone, IdeaState, Kind, Line, MyIdea, MyIdeaChange,
  MyStandingChange, Opinion, Phase, Picture, Raised, Sector, Signals, Standing, Tables, TallyGone, Theme, Timer, Workshop, WorkshopChange, WorkshopState,
} from "./wire_types";
import type { Audience, CommandArgs, Opinion, Sector } from "./wire_types";

interface ActivityOf<K extends made.Kind, S> extends Omit<made.Activity, "kind" | "settings"> { kind: K; settings: S }
export type BrainstormActivity = ActivityOf<"brainstorm", made.BrainstormSettings>;
export type OpinionActivity = ActivityOf<"opinion", made.OpinionSettings>;
export type DotsActivity = ActivityOf<"dots", made.DotsSettings>;
export type CanvasActivity = ActivityOf<"canvas", made.CanvasSettings>;
export type ConceptActivity = ActivityOf<"concept", made.ConceptSettings>;
export type FeedbackActivity = ActivityOf<"feedback", made.FeedbackSettings>;
export type MatrixActivity = ActivityOf<"matrix", made.MatrixSettings>;
export type ScoreActivity = ActivityOf<"score", made.ScoreSettings>;
export type RankActivity = ActivityOf<"rank", made.RankSettings>;
export type PollActivity = ActivityOf<"poll", made.PollSettings>;
export type BallotActivity = ActivityOf<"ballot", made.BallotSettings>;
export type GroupActivity = ActivityOf<"group", made.GroupSettings>;
export type NoteActivity = ActivityOf<"note", made.NoteSettings>;
export type Activity =
  | BrainstormActivity | CanvasActivity | ConceptActivity | GroupActivity | OpinionActivity | DotsActivity | MatrixActivity | ScoreActivity | RankActivity
  | PollActivity | BallotActivity | FeedbackActivity | NoteActivity;

/** A picture as a command names it. */
export type NamedPicture = NonNullable<CommandArgs["post_idea"]["pictures"]>[number];

/** What people said of an idea, or of an answer of a poll: totals by kind (docs/protocol.md). `[no]` alone takes the row away. */
export type TallyRow = readonly [no: number, ...totals: number[]];
export interface Tally extends Omit<made.Tally, "rows" | "themes"> { rows: TallyRow[]; themes: TallyRow[] }

export interface State extends Omit<made.State, "activities" | "tallies"> { activities: Activity[]; tallies: Tally[] }

export type ActivityChange = Omit<made.ActivityChange, "activity"> & { activity: Activity };
export type TallyChange = Omit<made.TallyChange, "rows" | "themes"> & { rows: TallyRow[]; themes: TallyRow[] };
/** Each replaces a whole object by its key; clients ignore types they do not know. */
export type Change = Exclude<made.Change, made.ActivityChange | made.TallyChange> | ActivityChange | TallyChange;

/** What a ballot says: an opinion, a number (dots, points of a rank), a place [across, up], a score for each criterion, or that it was cast. */
export type BallotValue = Opinion | "cast" | number | readonly number[];
export type BallotRow = [no: number, value: BallotValue];
export interface Ballots extends Omit<made.Ballots, "rows"> { rows: BallotRow[] }
export interface Mine extends Omit<made.Mine, "ballots"> { ballots: Ballots[] }
export type MyBallotsChange = Omit<made.MyBallotsChange, "rows"> & { rows: BallotRow[] };
export type MyBallotChange = Omit<made.MyBallotChange, "value"> & { value: BallotValue | null };
export type MineChange = made.MyIdeaChange | MyBallotChange | MyBallotsChange | made.MyStandingChange;

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
  code: "removed" | "signed_out" | "outdated" | "draining" | "rehearsal_over";
  retry_after_ms?: number;
}
