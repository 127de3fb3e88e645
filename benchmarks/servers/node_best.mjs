// A room on Node in its best form: group commit, conflated frames, everything encoded once.
//
// It sends within what Socket.IO documents; with --straight, below that. What was tried stands in README.md. The websocket engine is Socket.IO's own, `ws`: the others that it can be given are
// servers in C++, no longer what a team on Node writes and debugs.

import { createServer } from "node:http";
import { Server } from "socket.io";
import { Decoder } from "socket.io-parser";
import { Board } from "./board.mjs";
import { openDatabase, tokenHash } from "./database.mjs";
import * as documented from "./documented.mjs";
import { Pace } from "./pace.mjs";
import { Refusal, refused } from "./refusal.mjs";
import { requireWelcome } from "./rules.mjs";
import { readOptions, readSeed } from "./seed.mjs";
import { readCommand, readJoin } from "./shapes.mjs";
import * as straight from "./straight.mjs";
import { pulse, you } from "./wire.mjs";

const NAMESPACE = "/live";
const COMMIT_PAUSE_MS = 10;
// At most ten frames a second, and fewer where sending takes long, as GovLab does.
const FRAME_PAUSE_MS = 100;
const BUSY_FACTOR = 1.25;
const SWEEP_MS = 2_000;
const PULSE_EVERY_SWEEPS = 5;

const { folder, port, ...options } = readOptions();
const { Audience, ReadyEncoder, kept, ready } = options.straight ? straight : documented;
const seed = readSeed(folder);
const board = new Board(openDatabase(folder, "node-best", seed), seed, kept);
const members = new Map();
let inbox = [];
let sent = board.version;
let peopleChanged = false;

const http = createServer();
const io = new Server(http, {
  transports: ["websocket"],
  perMessageDeflate: false,
  httpCompression: false,
  serveClient: false,
  maxHttpBufferSize: 64 * 1024,
  parser: { Encoder: ReadyEncoder, Decoder },
});
const live = io.of(NAMESPACE);
const audience = new Audience(live);
const commits = new Pace(commit, () => COMMIT_PAUSE_MS);
const frames = new Pace(sendNews, (busyMs) => (options.pauses ? Math.max(FRAME_PAUSE_MS, BUSY_FACTOR * busyMs) : 0));

// The request that opened a connection is not needed any more: Socket.IO's advice against using much memory.
io.engine.on("connection", (connection) => {
  connection.request = null;
});

live.use((socket, next) => {
  socket.data.person = board.personOf(tokenHash(socket.handshake.auth.token));
  next(socket.data.person ? undefined : new Error("Unauthorized"));
});

live.on("connection", (socket) => {
  socket.on("join", (data, answer) => answering(answer, () => answer(join(socket, data))));
  socket.on("command", (data, answer) => answering(answer, () => give(socket, data, answer)));
  socket.on("disconnect", () => {
    peopleChanged = members.delete(socket) || peopleChanged;
  });
});

let sweeps = 0;
setInterval(() => {
  sweeps += 1;
  if (peopleChanged || sweeps % PULSE_EVERY_SWEEPS === 0) sendPulse();
}, SWEEP_MS);

http.listen(port, "127.0.0.1", 4096, () => console.log("ready"));

function answering(answer, work) {
  try {
    work();
  } catch (error) {
    answer(refused(error));
  }
}

function join(socket, data) {
  const { person } = socket.data;
  requireWelcome(person, board.workshop, readJoin(data));
  person.bucket.take(Date.now());
  if (!members.has(socket)) audience.add(socket);
  members.set(socket, person);
  peopleChanged = true;
  const { epoch } = seed;
  const head = { ok: true, you: you(person), epoch, version: board.version };
  const tail = { mine: board.mine(person), server_time_ms: Date.now() };
  const start = `${JSON.stringify(head).slice(0, -1)},"state":`;
  return ready(socket, start, board.stateJson(), `,${JSON.stringify(tail).slice(1)}`);
}

function give(socket, data, answer) {
  const { id, name, args } = readCommand(data);
  const person = members.get(socket);
  if (!person) throw new Refusal("not_joined");
  person.bucket.take(Date.now());
  inbox.push({ socket, person, id, name, args, answer });
  commits.soon();
}

function commit() {
  const batch = inbox;
  inbox = [];
  const answers = decide(batch);
  batch.forEach(({ socket, answer }, at) => {
    const decided = answers[at];
    answer(decided instanceof Error ? refused(decided) : ready(socket, JSON.stringify(decided)));
  });
  if (board.version > sent) frames.soon();
}

function decide(batch) {
  try {
    return board.decide(batch, Date.now());
  } catch (error) {
    console.error(error);
    return batch.map(() => new Refusal("internal", {}, { retry: true }));
  }
}

function sendNews() {
  const news = board.news(sent);
  sent = board.version;
  return audience.tell("changes", news);
}

function sendPulse() {
  peopleChanged = false;
  audience.tell("pulse", pulse(seed.epoch, board.version, new Set(members.values()).size));
}
