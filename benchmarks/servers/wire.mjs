// The messages of the live protocol, with GovLab's fields in GovLab's order, so that the same news has the same size.

/** The order of the totals in a tally row. */
export const OPINIONS = ["agree", "disagree", "pass"];

/** An idea's tally row: `[no]` alone where nobody voted. `totals` are in the order of OPINIONS. */
export const row = (no, totals) => (totals.some((count) => count > 0) ? [no, ...totals] : [no]);

/** The frame that brings a client from version `from - 1` to `to`. */
export const changes = (epoch, from, to, { activity, notes, voted }, rows) => ({
  epoch,
  from,
  to,
  changes: [
    { type: "counts", activity, notes, voted },
    { type: "tally", activity, rows },
  ],
});

/** All that only one participant sees; `ballots` are their rows of `[idea, opinion]`. */
export const mine = (activity, ballots) => ({
  ideas: [],
  ballots: ballots.length ? [{ activity: activity.no, round: activity.round, rows: ballots }] : [],
  removed: false,
});

/** What a client is told of itself. */
export const you = (seat) => ({ as: "participant", name: seat.name, sector: seat.sector });

/** The beat that tells a silent gap, and how many people are here. */
export const pulse = (epoch, version, present) => ({ epoch, version, server_time_ms: Date.now(), present });
