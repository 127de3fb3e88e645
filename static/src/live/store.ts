/** A room's state in the browser, and how changes move it. Pure: the same changes give the same state everywhere (P5). */
import type { Activity, Ballots, BallotValue, Change, CountsChange, Idea, Mine, MineChange, MyBallotChange, MyIdea, Signals, Standing, State, Tally, TallyRow, Theme, Workshop } from "./wire";

type ByNo<T> = ReadonlyMap<number, T>;

export interface Board {
  workshop: Workshop;
  activities: ByNo<Activity>;
  ideas: ByNo<Idea>;
  themes: ByNo<Theme>;
  /** Activity -> idea -> its row. Only the activities whose tally this audience may see. */
  tallies: ByNo<ByNo<TallyRow>>;
  /** Activity -> theme -> `[no, people who support one of its ideas]`, of the same activities. */
  theme_tallies: ByNo<ByNo<TallyRow>>;
  signals: Signals;
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
  standing: Standing;
}

const byNo = <T extends { no: number }>(things: readonly T[]): Map<number, T> => new Map(things.map((thing) => [thing.no, thing]));
const rowsByNo = (rows: readonly TallyRow[]): Map<number, TallyRow> => new Map(rows.map((row) => [row[0], row]));
const ballots = ({ round, rows }: Ballots): MyBallots => ({ round, rows: new Map(rows) });

export function board(state: State): Board {
  return {
    workshop: state.workshop,
    activities: byNo(state.activities),
    ideas: byNo(state.ideas),
    themes: byNo(state.themes),
    tallies: new Map(state.tallies.map((tally) => [tally.activity, rowsByNo(tally.rows)])),
    theme_tallies: new Map(state.tallies.map((tally) => [tally.activity, rowsByNo(tally.themes)])),
    signals: state.signals,
  };
}

const standingOf = ({ hand, ready_with, muted_until_ms, warning, table, seat_code }: Standing): Standing => ({ hand, ready_with, muted_until_ms, warning, table, seat_code });

export function myBoard(mine: Mine): MyBoard {
  const voted = new Map(mine.ballots.map((b) => [b.activity, ballots(b)]));
  return { ideas: byNo(mine.ideas), ballots: voted, removed: mine.removed, standing: standingOf(mine) };
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

/** Rows replace rows of the same idea or theme; a row of one element takes it away. */
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
  let { workshop, signals } = before;
  const activities = new Draft(before.activities);
  const ideas = new Draft(before.ideas);
  const themes = new Draft(before.themes);
  const tallies = new Draft(before.tallies);
  const theme_tallies = new Draft(before.theme_tallies);
  for (const change of changes) {
    switch (change.type) {
      case "workshop": workshop = change.workshop; break;
      case "activity": activities.writable.set(change.activity.no, change.activity); break;
      case "counts": count(activities, change); break;
      case "activity_gone": activities.writable.delete(change.no); break;
      case "idea": ideas.writable.set(change.idea.no, change.idea); break;
      case "idea_gone": ideas.writable.delete(change.no); break;
      case "theme": themes.writable.set(change.theme.no, change.theme); break;
      case "theme_gone": themes.writable.delete(change.no); break;
      case "tally":
        tallies.writable.set(change.activity, mergeRows(tallies.done.get(change.activity), change.rows));
        theme_tallies.writable.set(change.activity, mergeRows(theme_tallies.done.get(change.activity), change.themes));
        break;
      case "tally_gone":
        tallies.writable.delete(change.activity);
        theme_tallies.writable.delete(change.activity);
        break;
      case "signals": signals = change.signals; break;
    }
  }
  return {
    workshop, activities: activities.done, ideas: ideas.done, themes: themes.done, tallies: tallies.done,
    theme_tallies: theme_tallies.done, signals,
  };
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
  let { standing } = before;
  for (const change of changes) {
    switch (change.type) {
      case "my_idea": ideas.writable.set(change.idea.no, change.idea); break;
      case "my_ballot": voted.writable.set(change.activity, withBallot(voted.done.get(change.activity), change)); break;
      case "my_ballots": voted.writable.set(change.activity, ballots(change)); break;
      case "my_standing": standing = standingOf(change); break;
    }
  }
  return { ...before, ideas: ideas.done, ballots: voted.done, standing };
}

const inOrder = <T extends { no: number }>(things: ByNo<T>): T[] => [...things.values()].sort((a, b) => a.no - b.no);

/** The board in the shape of the wire, everything in order of its `no`: equal states give equal JSON. */
export function state(from: Board): State {
  const sorted = (rows: Iterable<TallyRow> = []) => [...rows].sort((a, b) => a[0] - b[0]);
  const tallies: Tally[] = [...from.tallies].sort(([a], [b]) => a - b)
    .map(([activity, rows]) => ({ activity, rows: sorted(rows.values()), themes: sorted(from.theme_tallies.get(activity)?.values()) }));
  const { workshop, signals } = from;
  return { workshop, activities: inOrder(from.activities), ideas: inOrder(from.ideas), themes: inOrder(from.themes), tallies, signals };
}

export function mine(from: MyBoard): Mine {
  const voted: Ballots[] = [...from.ballots].sort(([a], [b]) => a - b)
    .map(([activity, { round, rows }]) => ({ activity, round, rows: [...rows].sort(([a], [b]) => a - b) }));
  return { ideas: inOrder(from.ideas), ballots: voted, removed: from.removed, ...from.standing };
}
