import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ServerClock } from "../../static/src/live/clock";
import { Connection, type Link } from "../../static/src/live/connection";
import { frame } from "./cast";
import { FakeLine, FakeTime, joined, settle } from "./fake_line";

let line: FakeLine;
let time: FakeTime;
let links: Link[];
let applied: number[];
let connection: Connection;

beforeEach(() => {
  [line, time, links, applied] = [new FakeLine(), new FakeTime(), [], []];
  connection = new Connection({ workshop: "w1", as: "participant" }, line.open, new ServerClock(time.local_ms), {
    link: (link) => links.push(link),
    joined: () => undefined,
    frame: ({ to }) => applied.push(to),
    pulse: () => undefined,
  }, time);
  connection.open();
});

async function join(version: number): Promise<void> {
  line.events.opened();
  line.last.answer(joined(version));
  await settle();
}

const lastLink = () => links[links.length - 1];

test("P5 the first join asks for the whole state and holds frames until it is answered", async () => {
  line.events.opened();
  line.events.changes(frame(11, 11));
  assert.deepEqual(line.last.payload, { protocol: 1, workshop: "w1", as: "participant" });
  line.last.answer(joined(10));
  await settle();
  assert.deepEqual(applied, [11]);
  assert.deepEqual(lastLink(), { status: "online" });
});

test("P4 a gap joins again from the last version, on the same line", async () => {
  await join(10);
  line.events.changes(frame(13, 13));
  assert.equal(line.opens, 1);
  assert.deepEqual(line.last.payload, { protocol: 1, workshop: "w1", as: "participant", epoch: "e1", version: 10 });
  line.last.answer(joined(13));
  await settle();
  line.events.changes(frame(14, 14));
  assert.deepEqual(applied, [14]);
});

test("P4 while a gap is filled commands go on, on a lost line they do not", async () => {
  await join(10);
  line.events.changes(frame(13, 13));
  const answer = connection.command({ id: "c1", name: "withdraw_idea", args: { idea: 1 } });
  line.last.answer({ ok: true, version: 14, result: null });
  assert.equal((await answer).ok, true);
  line.events.lost(null);
  await assert.rejects(connection.command({ id: "c2", name: "withdraw_idea", args: { idea: 1 } }));
});

test("P4 a pulse ahead of us joins again only where its frame does not come", async () => {
  await join(10);
  line.events.pulse({ epoch: "e1", version: 11, server_time_ms: 0, present: 1 });
  line.events.changes(frame(11, 11));
  time.pass(2_000);
  assert.equal(line.asked.length, 1);
  line.events.pulse({ epoch: "e1", version: 12, server_time_ms: 0, present: 1 });
  time.pass(2_000);
  assert.equal(line.asked.length, 2);
});

test("P14 a lost line comes back after a second, then later and later, at most five", async () => {
  await join(10);
  for (const wait_ms of [1_000, 2_000, 4_000, 5_000, 5_000]) {
    const before = line.opens;
    line.events.lost(null);
    assert.deepEqual(lastLink(), { status: "away" });
    time.pass(wait_ms - 1);
    assert.equal(line.opens, before);
    time.pass(1);
    assert.equal(line.opens, before + 1);
  }
});

test("P14 the network's return opens the line at once, and only once", async () => {
  await join(10);
  line.events.lost(null);
  connection.wake();
  time.pass(10_000);
  assert.equal(line.opens, 2);
});

test("P14 a page seen again asks a line that may be dead, and gives it up where no answer comes", async () => {
  await join(10);
  connection.wake();
  assert.equal(line.asked.length, 2);
  line.last.fail();
  await settle();
  assert.deepEqual(lastLink(), { status: "away" });
  assert.equal(line.closes, 1);
});

test("P14 a line that is silent for two pulses is taken for dead", async () => {
  await join(10);
  time.pass(35_000);
  assert.equal(line.closes, 1);
  time.pass(1_000);
  assert.equal(line.opens, 2);
});

test("an answer to a join of a line lost since is no news", async () => {
  line.events.opened();
  const old = line.last;
  line.events.lost(null);
  time.pass(1_000);
  line.events.opened();
  old.fail();
  await settle();
  line.last.answer(joined(10));
  await settle();
  assert.deepEqual(lastLink(), { status: "online" });
});

test("P7 who is removed or signed out does not come back", async () => {
  await join(10);
  line.events.gone({ code: "removed" });
  time.pass(60_000);
  connection.wake();
  assert.deepEqual(lastLink(), { status: "ended", code: "removed" });
  assert.equal(line.opens, 1);
});

test("a draining server is left and asked again when it said", async () => {
  await join(10);
  line.events.gone({ code: "draining", retry_after_ms: 3_000 });
  time.pass(2_999);
  assert.equal(line.opens, 1);
  time.pass(1);
  assert.equal(line.opens, 2);
});

test("P13 a refused join ends where trying again is useless, and waits where it is not", async () => {
  const refuse = async (error: object) => {
    line.events.opened();
    line.last.answer({ ok: false, error });
    await settle();
  };
  await refuse({ code: "rate_limited", params: {}, retry: true, retry_after_ms: 7_000 });
  time.pass(7_000);
  assert.equal(line.opens, 2);
  await refuse({ code: "forbidden", params: {}, retry: false });
  assert.deepEqual(lastLink(), { status: "ended", code: "forbidden" });
});

test("P14 an answer from a line lost since lets no command go on the new one", async () => {
  line.events.opened();
  const old = line.last;
  line.events.lost(null);
  time.pass(1_000);
  line.events.opened();
  old.answer(joined(10));
  await settle();
  assert.equal(connection.isLive(), false);
});

test("P14 a whole hall does not come back in the same instant: up to a second more by chance, also after a restart", async () => {
  await join(10);
  time.chance = 0.9;
  line.events.lost(null);
  time.pass(1_899);
  assert.equal(line.opens, 1);
  time.pass(1);
  assert.equal(line.opens, 2);
  line.events.gone({ code: "draining", retry_after_ms: 3_000 });
  time.pass(3_899);
  assert.equal(line.opens, 2);
  time.pass(1);
  assert.equal(line.opens, 3);
});
