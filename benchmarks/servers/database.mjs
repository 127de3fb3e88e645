// The SQLite file of a Node server: made from the seed where there is none, durable at every commit.

import { createHash } from "node:crypto";
import { join } from "node:path";
import Sqlite from "better-sqlite3";

const TABLES = `
  CREATE TABLE workshop (id TEXT PRIMARY KEY, state TEXT, activity INTEGER, voted INTEGER, version INTEGER);
  CREATE TABLE activities (no INTEGER PRIMARY KEY, kind TEXT, votes INTEGER, round INTEGER, notes INTEGER, sources TEXT);
  CREATE TABLE seats (token_hash TEXT PRIMARY KEY, workshop TEXT, participant TEXT, name TEXT, sector TEXT, removed INTEGER);
  CREATE TABLE ideas (no INTEGER PRIMARY KEY, activity INTEGER, shown INTEGER, agree INTEGER, disagree INTEGER, pass INTEGER);
  CREATE TABLE ballots (participant TEXT, activity INTEGER, round INTEGER, idea INTEGER, opinion TEXT, cast_ms INTEGER,
    PRIMARY KEY (participant, activity, round, idea)) WITHOUT ROWID;
  CREATE TABLE log (position INTEGER PRIMARY KEY, version INTEGER, actor TEXT, command_id TEXT, name TEXT, args TEXT,
    result TEXT, at_ms INTEGER, UNIQUE (command_id, actor));
`;

/** The open database `name` in the seed's folder. */
export function openDatabase(folder, name, seed) {
  const db = new Sqlite(join(folder, `${name}.db`));
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  if (!db.prepare("SELECT 1 FROM sqlite_schema").get()) db.transaction(() => fill(db, seed))();
  return db;
}

/** What is stored of a token, in the database and in the seed. */
export const tokenHash = (token) => createHash("sha256").update(String(token)).digest("hex");

function fill(db, { state, version, workshop, seats }) {
  db.exec(TABLES);
  const { workshop: room, activities, ideas } = state;
  db.prepare("INSERT INTO workshop VALUES (?, ?, ?, 0, ?)").run(workshop, room.state, room.activity, version);
  const addActivity = db.prepare("INSERT INTO activities VALUES (?, ?, ?, ?, ?, ?)");
  for (const one of activities) {
    const votes = Number(one.accepts_votes);
    addActivity.run(one.no, one.kind, votes, one.round, one.notes, JSON.stringify(one.sources));
  }
  const addIdea = db.prepare("INSERT INTO ideas VALUES (?, ?, 1, 0, 0, 0)");
  for (const idea of ideas) addIdea.run(idea.no, idea.activity);
  const addSeat = db.prepare("INSERT INTO seats VALUES (?, ?, ?, ?, ?, 0)");
  for (const seat of seats) addSeat.run(seat.token_hash, workshop, seat.participant, seat.name, seat.sector);
}
