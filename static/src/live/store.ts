/** A room's state in the browser, and how changes move it. Pure: the same changes give the same state everywhere (P5). */
import type { Activity, Ballots, BallotValue, Change, CountsChange, Idea, Mine, MineChange, MyBallotChange, MyIdea, State, Tally, TallyRow, Workshop } from "./wire";

type ByNo<T> = ReadonlyMap<number, T>;

export interface Board {
  workshop: Workshop;
  activities: ByNo<Activity>;
  ideas: ByNo<Idea>;
  /** Activity -> idea -> its row. Only the activities whose tally this audience may see. */
  tallies: ByNo<ByNo<TallyRow>>;
}

export interface MyBallots {
  round: number | null;
  rows: ByNo<BallotValue>;
}

/** What only this participant sees. */
export interface MyBoard {
  ideas: ByNo<MyIdea>;
  ballots: ByNo<MyBallots>;
  removed: boolean;
}

const byNo = <T extends { no: number }>(things: readonly T[]): Map<number, T> => new Map(things.map((thing) => [thing.no, thing]));
const rowsByNo = (rows: readonly TallyRow[]): Map<number, TallyRow> => new Map(rows.map((row) => [row[0], row]));
const ballots = ({ round, rows }: Ballots): MyBallots => ({ round, rows: new Map(rows) });

export function board(state: State): Board {
  return {
    workshop: state.workshop,
    activities: byNo(state.activities),
    ideas: byNo(state.ideas),
    tallies: new Map(state.tallies.map((tally) => [tally.activity, rowsByNo(tally.rows)])),
  };
}

export function myBoard(mine: Mine): MyBoard {
  return { ideas: byNo(mine.ideas), ballots: new Map(mine.ballots.map((b) => [b.activity, ballots(b)])), removed: mine.removed };
}

/** A map that is copied at the first write, so that untouched parts keep their identity. */
class Draft<T> {
  private copy: Map<number, T> | null = null;
  constructor(private readonly original: ByNo<T>) {}
  get done(): ByNo<T> {
    return this.copy ?? this.original;
  }
  get writable(): Map<number, T> {
    return (this.copy ??= new Map(this.original));
  }
}

/** Rows replace rows of the same idea; a row of one element takes it away. */
function mergeRows(before: ByNo<TallyRow> | undefined, rows: readonly TallyRow[]): ByNo<TallyRow> {
  const after = new Map(before);
  for (const row of rows) {
    if (row.length === 1) after.delete(row[0]);
    else after.set(row[0], row);
  }
  return after;
}

function count(activities: Draft<Activity>, { activity, notes, voted }: CountsChange): void {
  const counted = activities.done.get(activity);
  if (counted) activities.writable.set(activity, { ...counted, notes, voted });
}

/** `before` with `changes` applied in their order. Unknown types are ignored (a newer server). */
export function apply(before: Board, changes: readonly Change[]): Board {
  let workshop = before.workshop;
  const activities = new Draft(before.activities);
  const ideas = new Draft(before.ideas);
  const tallies = new Draft(before.tallies);
  for (const change of changes) {
    switch (change.type) {
      case "workshop": workshop = change.workshop; break;
      case "activity": activities.writable.set(change.activity.no, change.activity); break;
      case "counts": count(activities, change); break;
      case "activity_gone": activities.writable.delete(change.no); break;
      case "idea": ideas.writable.set(change.idea.no, change.idea); break;
      case "idea_gone": ideas.writable.delete(change.no); break;
      case "tally": tallies.writable.set(change.activity, mergeRows(tallies.done.get(change.activity), change.rows)); break;
      case "tally_gone": tallies.writable.delete(change.activity); break;
    }
  }
  return { workshop, activities: activities.done, ideas: ideas.done, tallies: tallies.done };
}

/** One ballot more, another, or one less; ballots of an earlier round no longer count. */
function withBallot(before: MyBallots | undefined, { round, idea, value }: MyBallotChange): MyBallots {
  const rows = new Map(before && before.round === round ? before.rows : []);
  if (value === null) rows.delete(idea);
  else rows.set(idea, value);
  return { round, rows };
}

export function applyMine(before: MyBoard, changes: readonly MineChange[]): MyBoard {
  const ideas = new Draft(before.ideas);
  const voted = new Draft(before.ballots);
  for (const change of changes) {
    switch (change.type) {
      case "my_idea": ideas.writable.set(change.idea.no, change.idea); break;
      case "my_ballot": voted.writable.set(change.activity, withBallot(voted.done.get(change.activity), change)); break;
      case "my_ballots": voted.writable.set(change.activity, ballots(change)); break;
    }
  }
  return { ...before, ideas: ideas.done, ballots: voted.done };
}

const inOrder = <T extends { no: number }>(things: ByNo<T>): T[] => [...things.values()].sort((a, b) => a.no - b.no);

/** The board in the shape of the wire, everything in order of its `no`: equal states give equal JSON. */
export function state(from: Board): State {
  const tallies: Tally[] = [...from.tallies].sort(([a], [b]) => a - b)
    .map(([activity, rows]) => ({ activity, rows: [...rows.values()].sort((a, b) => a[0] - b[0]) }));
  return { workshop: from.workshop, activities: inOrder(from.activities), ideas: inOrder(from.ideas), tallies };
}

export function mine(from: MyBoard): Mine {
  const voted: Ballots[] = [...from.ballots].sort(([a], [b]) => a - b)
    .map(([activity, { round, rows }]) => ({ activity, round, rows: [...rows].sort(([a], [b]) => a - b) }));
  return { ideas: inOrder(from.ideas), ballots: voted, removed: from.removed };
}
