// The workshop in memory, as the database has it: decides votes, and knows what changed since the last frame.

import { isDeepStrictEqual } from "node:util";
import { Refusal } from "./refusal.mjs";
import { Bucket, requireVotable } from "./rules.mjs";
import { readOpinion } from "./shapes.mjs";
import { OPINIONS, changes, mine, row } from "./wire.mjs";

export class Board {
  #db;
  #seed;
  #kept;
  #people = new Map();
  #changed = new Set();
  #state;

  /** `kept(text)` is the form in which a text is kept to be sent often. */
  constructor(db, seed, kept) {
    this.#db = prepare(db);
    this.#seed = seed;
    this.#kept = kept;
    this.load();
  }

  /** Read all from the database: at the start, and after a batch that was not saved. */
  load() {
    this.workshop = this.#db.workshop.get();
    this.version = this.workshop.version;
    this.activities = new Map(
      this.#db.activities.all().map((one) => [one.no, { ...one, sources: JSON.parse(one.sources) }]),
    );
    this.ideas = new Map(this.#db.ideas.all().map((one) => [one.no, { ...one, totals: OPINIONS.map(() => 0) }]));
    this.current = this.activities.get(this.workshop.activity);
    this.voted = 0;
    for (const person of this.#people.values()) person.ballots.clear();
    for (const { participant, idea, opinion } of this.#db.ballots.all(this.current.no, this.current.round)) {
      this.#set(this.#person(participant), this.ideas.get(idea), opinion);
    }
    this.#state = undefined;
  }

  /** The one who holds the token of this hash; undefined where nobody does. */
  personOf(tokenHash) {
    const seat = this.#db.seat.get(tokenHash);
    return seat && Object.assign(this.#person(seat.participant), seat);
  }

  /** The state as JSON in the form to send, encoded once for each version. */
  stateJson() {
    if (this.#state?.version !== this.version) {
      this.#state = { version: this.version, json: this.#kept(JSON.stringify(this.#drawn())) };
    }
    return this.#state.json;
  }

  /** All that only this person sees. */
  mine({ ballots }) {
    return mine(this.current, [...ballots].sort(([one], [other]) => one - other));
  }

  /** The frame of all that changed since the last one, which ended at version `sent`. */
  news(sent) {
    const { no, notes } = this.current;
    const rows = [...this.#changed].sort((one, other) => one - other).map((idea) => row(idea, this.ideas.get(idea).totals));
    this.#changed.clear();
    return changes(this.#seed.epoch, sent + 1, this.version, { activity: no, notes, voted: this.voted }, rows);
  }

  /** Decide all that wait and commit them together; returns their answers (or Refusals), in order. */
  decide(batch, nowMs) {
    let accepted = 0;
    this.#db.begin.run();
    try {
      const answers = batch.map((given) => {
        const answer = this.#decide(given, this.version + 1, nowMs);
        accepted += answer.version === this.version + 1;
        return answer;
      });
      if (accepted) this.#db.version.run(this.version + 1);
      this.#db.commit.run();
      if (accepted) this.version += 1;
      return answers;
    } catch (error) {
      if (this.#db.open()) this.#db.rollback.run();
      this.load();
      throw error;
    }
  }

  #decide(given, version, nowMs) {
    let vote;
    try {
      vote = this.#vote(given);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return this.#repeated(given) ?? refusal;
    }
    const { person, idea, opinion } = vote;
    const args = JSON.stringify(given.args);
    // One statement both looks for the id and takes it.
    const entered = this.#db.log.run(version, person.participant, given.id, given.name, args, "{}", nowMs);
    if (!entered.changes) return this.#repeated(given);
    this.#write(person, idea.no, opinion, nowMs);
    this.#set(person, idea, opinion);
    this.#changed.add(idea.no);
    return { ok: true, version, result: {} };
  }

  #vote({ person, name, args }) {
    if (name !== "give_opinion") throw new Refusal("unknown_command", { name });
    const wanted = readOpinion(args);
    const idea = this.ideas.get(wanted.idea);
    requireVotable(person, this.workshop, this.activities.get(wanted.activity), idea);
    return { person, idea, opinion: wanted.opinion };
  }

  #repeated({ person, id, name, args }) {
    const entry = this.#db.logged.get(person.participant, id);
    if (!entry) return undefined;
    if (entry.name !== name || !isDeepStrictEqual(JSON.parse(entry.args), args)) return new Refusal("id_reused");
    return { ok: true, version: entry.version, result: JSON.parse(entry.result) };
  }

  #write({ participant }, idea, opinion, nowMs) {
    const { no, round } = this.current;
    if (opinion === "none") this.#db.noBallot.run(participant, no, round, idea);
    else this.#db.ballot.run(participant, no, round, idea, opinion, nowMs);
  }

  /** The person's opinion of `idea` is now this. */
  #set({ ballots }, idea, opinion) {
    this.voted -= ballots.size > 0;
    const former = ballots.get(idea.no);
    if (former) idea.totals[OPINIONS.indexOf(former)] -= 1;
    if (opinion === "none") ballots.delete(idea.no);
    else {
      ballots.set(idea.no, opinion);
      idea.totals[OPINIONS.indexOf(opinion)] += 1;
    }
    this.voted += ballots.size > 0;
  }

  #person(participant) {
    if (!this.#people.has(participant)) {
      this.#people.set(participant, { participant, ballots: new Map(), bucket: new Bucket(Date.now()) });
    }
    return this.#people.get(participant);
  }

  #drawn() {
    const { state } = this.#seed;
    const { no } = this.current;
    const activities = state.activities.map((one) => (one.no === no ? { ...one, voted: this.voted } : one));
    const rows = [...this.ideas.values()].map((idea) => row(idea.no, idea.totals)).filter((one) => one.length > 1);
    return { ...state, activities, tallies: [{ activity: no, rows }] };
  }
}

function prepare(db) {
  return {
    open: () => db.inTransaction,
    workshop: db.prepare("SELECT * FROM workshop"),
    activities: db.prepare("SELECT * FROM activities"),
    ideas: db.prepare("SELECT no, activity, shown FROM ideas ORDER BY no"),
    ballots: db.prepare("SELECT participant, idea, opinion FROM ballots WHERE activity = ? AND round = ?"),
    seat: db.prepare("SELECT workshop, name, sector, removed, participant FROM seats WHERE token_hash = ?"),
    logged: db.prepare("SELECT version, name, args, result FROM log WHERE actor = ? AND command_id = ?"),
    begin: db.prepare("BEGIN IMMEDIATE"),
    commit: db.prepare("COMMIT"),
    rollback: db.prepare("ROLLBACK"),
    version: db.prepare("UPDATE workshop SET version = ?"),
    log: db.prepare("INSERT INTO log VALUES (NULL, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (command_id, actor) DO NOTHING"),
    noBallot: db.prepare("DELETE FROM ballots WHERE participant = ? AND activity = ? AND round = ? AND idea = ?"),
    ballot: db.prepare(
      "INSERT INTO ballots VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET opinion = excluded.opinion, cast_ms = excluded.cast_ms",
    ),
  };
}
