// A room on Node as tutorials build one: every command is a transaction, every vote is a message to everybody.

import { createServer } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { Server } from "socket.io";
import { openDatabase, tokenHash } from "./database.mjs";
import { Refusal, refused } from "./refusal.mjs";
import { Bucket, requireVotable, requireWelcome } from "./rules.mjs";
import { readOptions, readSeed } from "./seed.mjs";
import { readCommand, readJoin, readOpinion } from "./shapes.mjs";
import { OPINIONS, changes, mine, pulse, row, you } from "./wire.mjs";

const PULSE_MS = 10_000;
const { folder, port } = readOptions();
const seed = readSeed(folder);
const db = openDatabase(folder, "node-tutorial", seed);
const find = {
  seat: db.prepare("SELECT * FROM seats WHERE token_hash = ?"),
  workshop: db.prepare("SELECT * FROM workshop WHERE id = ?"),
  activity: db.prepare("SELECT * FROM activities WHERE no = ?"),
  idea: db.prepare("SELECT * FROM ideas WHERE no = ?"),
  votedIdeas: db.prepare("SELECT * FROM ideas WHERE agree + disagree + pass > 0 ORDER BY no"),
  ballot: db.prepare("SELECT * FROM ballots WHERE participant = ? AND activity = ? AND round = ? AND idea = ?"),
  ballots: db.prepare("SELECT * FROM ballots WHERE participant = ? AND activity = ? AND round = ?"),
  logged: db.prepare("SELECT * FROM log WHERE actor = ? AND command_id = ?"),
};
const write = {
  ballot: db.prepare(
    "INSERT INTO ballots VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET opinion = excluded.opinion, cast_ms = excluded.cast_ms",
  ),
  noBallot: db.prepare("DELETE FROM ballots WHERE participant = ? AND activity = ? AND round = ? AND idea = ?"),
  idea: db.prepare("UPDATE ideas SET agree = ?, disagree = ?, pass = ? WHERE no = ?"),
  voted: db.prepare("UPDATE workshop SET voted = voted + ? WHERE id = ?"),
  version: db.prepare("UPDATE workshop SET version = version + 1 WHERE id = ?"),
  log: db.prepare("INSERT INTO log VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"),
};

const http = createServer();
const live = new Server(http).of("/live");
const buckets = new Map();
const present = new Set();

live.use((socket, next) => {
  const seat = find.seat.get(tokenHash(socket.handshake.auth.token));
  socket.data.seat = seat;
  next(seat ? undefined : new Error("Unauthorized"));
});

live.on("connection", (socket) => {
  const { seat } = socket.data;
  socket.on("join", (data, answer) => answer(answered(() => join(socket, seat, data))));
  socket.on("command", (data, answer) => {
    const { frame, ...said } = answered(() => command(socket, seat, data));
    answer(said);
    if (frame) live.to(seat.workshop).emit("changes", frame);
  });
  socket.on("disconnect", () => present.delete(socket.id));
});

setInterval(() => {
  const { version } = find.workshop.get(seed.workshop);
  live.to(seed.workshop).emit("pulse", pulse(seed.epoch, version, present.size));
}, PULSE_MS);

http.listen(port, "127.0.0.1", () => console.log("ready"));

function answered(work) {
  try {
    return work();
  } catch (error) {
    return refused(error);
  }
}

function takeToken({ participant }) {
  if (!buckets.has(participant)) buckets.set(participant, new Bucket(Date.now()));
  buckets.get(participant).take(Date.now());
}

function join(socket, seat, data) {
  const workshop = find.workshop.get(seat.workshop);
  requireWelcome(seat, workshop, readJoin(data));
  takeToken(seat);
  socket.join(seat.workshop);
  present.add(socket.id);
  return {
    ok: true,
    you: you(seat),
    epoch: seed.epoch,
    version: workshop.version,
    state: state(workshop),
    mine: ownBallots(seat, find.activity.get(workshop.activity)),
    server_time_ms: Date.now(),
  };
}

function state(workshop) {
  const activities = seed.state.activities.map((one) =>
    one.no === workshop.activity ? { ...one, voted: workshop.voted } : one,
  );
  const rows = find.votedIdeas.all().map((idea) => row(idea.no, totals(idea)));
  return { ...seed.state, activities, tallies: [{ activity: workshop.activity, rows }] };
}

function ownBallots(seat, activity) {
  const ballots = find.ballots.all(seat.participant, activity.no, activity.round);
  return mine(
    activity,
    ballots.map(({ idea, opinion }) => [idea, opinion]),
  );
}

function command(socket, seat, data) {
  const given = readCommand(data);
  if (!present.has(socket.id)) throw new Refusal("not_joined");
  takeToken(seat);
  return db.transaction(() => firstAnswer(seat, given) ?? vote(seat, given)).immediate();
}

function firstAnswer(seat, given) {
  const entry = find.logged.get(seat.participant, given.id);
  if (!entry) return undefined;
  if (entry.name !== given.name || !isDeepStrictEqual(JSON.parse(entry.args), given.args)) {
    throw new Refusal("id_reused");
  }
  return { ok: true, version: entry.version, result: JSON.parse(entry.result) };
}

function vote(seat, given) {
  if (given.name !== "give_opinion") throw new Refusal("unknown_command", { name: given.name });
  const args = readOpinion(given.args);
  const activity = find.activity.get(args.activity);
  const idea = find.idea.get(args.idea);
  if (activity) activity.sources = JSON.parse(activity.sources);
  const now = find.seat.get(seat.token_hash);
  requireVotable(now, find.workshop.get(seat.workshop), activity, idea);
  setBallot(seat, activity, idea, args.opinion);
  write.version.run(seat.workshop);
  const { version, voted } = find.workshop.get(seat.workshop);
  const args_json = JSON.stringify(given.args);
  write.log.run(version, seat.participant, given.id, given.name, args_json, "{}", Date.now());
  const counts = { activity: activity.no, notes: activity.notes, voted };
  const frame = changes(seed.epoch, version, version, counts, [row(idea.no, totals(idea))]);
  return { ok: true, version, result: {}, frame };
}

/** The participant's opinion of `idea` is now this; `idea` is given its new totals. */
function setBallot({ participant, workshop }, activity, idea, opinion) {
  const key = [participant, activity.no, activity.round, idea.no];
  const others = find.ballots.all(participant, activity.no, activity.round).filter((one) => one.idea !== idea.no);
  const former = find.ballot.get(key);
  if (former) idea[former.opinion] -= 1;
  if (opinion === "none") write.noBallot.run(key);
  else {
    idea[opinion] += 1;
    write.ballot.run(...key, opinion, Date.now());
  }
  write.idea.run(...totals(idea), idea.no);
  if (!others.length) write.voted.run(Number(opinion !== "none") - Number(former !== undefined), workshop);
}

function totals(idea) {
  return OPINIONS.map((opinion) => idea[opinion]);
}
