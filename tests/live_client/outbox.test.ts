import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Outbox } from "../../static/src/live/outbox/outbox";
import { inLocalStorage, type EntryStorage } from "../../static/src/live/outbox/storage";
import type { Ack, Command } from "../../static/src/live/wire";
import { settle } from "./fake_line";
import { FakeShelf } from "./fake_shelf";
import { inMemory } from "./fake_storage";

const saved = (version: number, result: Record<string, unknown> | null = null): Ack => ({ ok: true, version, result });
const refused = (code: string, more: object = {}): Ack => ({ ok: false, error: { code, params: {}, retry: false, ...more } });

let storage: EntryStorage;
let sent: Command[];
let online: boolean;
/** Null: no answer comes. */
let server: (command: Command) => Ack | null;
let later: { wait_ms: number; run: () => void }[];
let outbox: Outbox;
let ids = 0;
let newest = 0;
let turn = 1;

function open(): Outbox {
  return new Outbox({
    storage,
    send: async (command) => {
      sent.push(command);
      const ack = server(command);
      if (!ack) throw new Error("no answer");
      return ack;
    },
    turn: () => (online ? turn : null),
    newest_idea: () => newest,
    told: () => undefined,
    new_id: () => `c${++ids}`,
    now_ms: () => 0,
    after: (wait_ms, run) => { later.push({ wait_ms, run }); },
  });
}

beforeEach(() => {
  [storage, sent, online, later, ids, newest, turn] = [inMemory(), [], true, [], 0, 0, 1];
  server = () => saved(1);
  outbox = open();
});

const post = (text: string) => outbox.put("post_idea", { activity: 1, text });
const agree = (idea: number, opinion: "agree" | "disagree" | "none" = "agree") => outbox.put("give_opinion", { activity: 2, idea, opinion });
const dots = (idea: number, n: number) => outbox.put("place_dots", { activity: 3, idea, dots: n });
const argsSent = () => sent.map(({ args }) => args);

test("P14 a command is stored, sent, and gone once the room's news holds it", async () => {
  server = () => saved(5, { idea: 7 });
  await post("ก");
  await settle();
  assert.deepEqual(outbox.entries().map(({ status, idea }) => [status, idea]), [["saved", 7]]);
  outbox.reached(4);
  assert.equal(outbox.entries().length, 1);
  outbox.reached(5);
  await settle();
  assert.deepEqual([outbox.entries().length, (await storage.load()).length], [0, 0]);
});

test("P14 without a line commands wait in order and survive a reload with the same ids", async () => {
  online = false;
  await post("ก");
  await post("ข");
  outbox = open();
  await outbox.reload();
  assert.deepEqual(sent, []);
  online = true;
  await outbox.drain();
  assert.deepEqual(sent.map(({ id, args }) => [id, args]), [["c1", { activity: 1, text: "ก" }], ["c2", { activity: 1, text: "ข" }]]);
});

test("P2 a command whose answer was lost is sent again with its id", async () => {
  server = () => null;
  await post("ก");
  await settle();
  server = () => saved(1);
  await outbox.drain();
  assert.deepEqual(sent.map(({ id }) => id), ["c1", "c1"]);
});

test("P14 one that must wait holds the others back, and goes again after the time it was told", async () => {
  server = () => refused("rate_limited", { retry: true, retry_after_ms: 700 });
  await post("ก");
  await post("ข");
  await settle();
  await outbox.drain();
  await outbox.reload();
  assert.deepEqual([sent.map(({ id }) => id), later.map(({ wait_ms }) => wait_ms)], [["c1"], [700]], "not before, whatever happens meanwhile");
  server = () => saved(1);
  later[0]?.run();
  await settle();
  assert.deepEqual(sent.slice(-2).map(({ id }) => id), ["c1", "c2"]);
});

test("P2 a refusal for good stays to be shown, with its error, and can be sent again by the same id", async () => {
  server = () => refused("too_many_ideas");
  await post("ก");
  await settle();
  assert.deepEqual(outbox.entries().map(({ status, error }) => [status, error?.code]), [["refused", "too_many_ideas"]]);
  server = () => saved(1);
  await outbox.again("c1");
  await settle();
  assert.deepEqual(outbox.entries().map(({ id, status }) => [id, status]), [["c1", "saved"]]);
});

test("P14 a refused command does not hold the next one back", async () => {
  server = ({ id }) => (id === "c1" ? refused("ideas_closed") : saved(1));
  await post("ก");
  await agree(3);
  await settle();
  assert.deepEqual(outbox.entries().map(({ status }) => status), ["refused", "saved"]);
});

test("P3 a later vote on the same idea replaces an unsent one, others stay", async () => {
  online = false;
  await agree(1);
  await agree(2);
  await agree(1, "disagree");
  online = true;
  await outbox.drain();
  assert.deepEqual(argsSent(), [{ activity: 2, idea: 2, opinion: "agree" }, { activity: 2, idea: 1, opinion: "disagree" }]);
  assert.equal((await storage.load()).length, 2);
});

test("P3 dots are replaced only by the very next command: a dot taken back must be free before it is spent", async () => {
  online = false;
  await dots(1, 1);
  await dots(1, 0);
  await dots(2, 2);
  await dots(1, 1);
  online = true;
  await outbox.drain();
  assert.deepEqual(argsSent().map((args) => [(args as { idea: number }).idea, (args as { dots: number }).dots]), [[1, 0], [2, 2], [1, 1]]);
});

test("P2 a vote that may have been sent is never replaced: its id stands for its value", async () => {
  server = () => null;
  await agree(1);
  await settle();
  await agree(1, "none");
  await settle();
  server = () => saved(1);
  await outbox.drain();
  assert.deepEqual(sent.slice(-2).map(({ id }) => id), ["c1", "c2"]);
});

test("P14 what another tab stored is sent too, and a write under way is not undone by reading", async () => {
  online = false;
  const other = open();
  await other.put("post_idea", { activity: 1, text: "จากแท็บอื่น" });
  const writing = post("จากแท็บนี้");
  await Promise.all([outbox.reload(), writing]);
  assert.deepEqual(outbox.entries().map(({ id }) => id).sort(), ["c1", "c2"]);
});

test("P14 a full storage loses nothing that is in hand", async () => {
  storage = { ...inMemory(), put: async () => { throw new Error("full"); } };
  online = false;
  outbox = open();
  await post("ก");
  await outbox.reload();
  assert.deepEqual([outbox.entries().length, outbox.unstored()], [1, 1]);
  online = true;
  await outbox.drain();
  assert.deepEqual(argsSent(), [{ activity: 1, text: "ก" }]);
  assert.equal(outbox.unstored(), 0);
});

test("P14 localStorage keeps each entry by itself, and the people of one device apart", async () => {
  const shelf = new FakeShelf();
  const mine = inLocalStorage(shelf, "w1 ann");
  storage = mine;
  online = false;
  outbox = open();
  await post("ก");
  await post("ข");
  assert.equal((await mine.load()).length, 2);
  assert.equal((await inLocalStorage(shelf, "w1 bob").load()).length, 0);
  await mine.remove("c1");
  assert.deepEqual((await mine.load()).map(({ id }) => id), ["c2"]);
});

test("P14 a note remembers my newest idea of its time, and learns no more once it was sent", async () => {
  newest = 3;
  server = () => null;
  await post("ก");
  await settle();
  newest = 4;
  await outbox.drain();
  assert.deepEqual(outbox.entries().map(({ after }) => after), [3]);
});

test("P14 the second of two same notes learns of its time when it is sent: the first one's idea is older", async () => {
  online = false;
  newest = 3;
  await post("ก");
  await post("ก");
  assert.deepEqual(outbox.entries().map(({ after }) => after), [3, undefined]);
  server = ({ id }) => (id === "c1" ? saved(5, { idea: 4 }) : null);
  online = true;
  await outbox.drain();
  assert.deepEqual(outbox.entries().map(({ id, after }) => [id, after]), [["c1", 3], ["c2", 4]]);
});

test("P14 a tab that slept while another sent for it does not send again what was taken back meanwhile", async () => {
  online = false;
  await post("ก");
  await post("ข");
  const other = open();
  await other.reload();
  await other.drop("c1");
  [online, turn] = [true, 2];
  await outbox.drain();
  assert.deepEqual(sent.map(({ id }) => id), ["c2"]);
});

test("P14 which idea a note became is known after it left the queue", async () => {
  server = () => saved(5, { idea: 7 });
  await post("ก");
  await settle();
  outbox.reached(5);
  assert.deepEqual([outbox.entries().length, outbox.ideaOf("c1"), outbox.ideaOf("c2")], [0, 7, undefined]);
});

test("P14 an entry that cannot be read does not hide the others", async () => {
  const shelf = new FakeShelf();
  storage = inLocalStorage(shelf, "w1 ann");
  online = false;
  outbox = open();
  await post("ก");
  shelf.setItem("govlab.outbox w1 ann c9", "{broken");
  assert.deepEqual((await storage.load()).map(({ id }) => id), ["c1"]);
});

test("P14 what could be stored after all is not told of any more", async () => {
  const shelf = inMemory();
  let full = true;
  storage = { ...shelf, put: async (entry) => { if (full) throw new Error("full"); await shelf.put(entry); } };
  server = () => null;
  outbox = open();
  await post("ก");
  await settle();
  assert.equal(outbox.unstored(), 1);
  full = false;
  await outbox.drain();
  assert.deepEqual([outbox.unstored(), outbox.entries().length], [0, 1]);
});
