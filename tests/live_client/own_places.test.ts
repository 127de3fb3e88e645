/** My notes of a canvas before the server's answer: they stand where I wrote them or moved them to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { replaced, type Entry, type Status } from "../../static/src/live/outbox/entry";
import { myBoard } from "../../static/src/live/store";
import type { CommandArgs, CommandName } from "../../static/src/live/wire";
import { ownNotes } from "../../static/src/phone/pending";
import { MINE, myIdea } from "./cast";

function entry<N extends CommandName>(name: N, args: CommandArgs[N], status: Status = "waiting", id = `c ${name}`): Entry {
  return { id, seq: 1, made_ms: 9_000, name, args, status };
}

const mine = myBoard({ ...MINE, ideas: [myIdea(2, { section: 1, lane: 2 })] });
const places = (...entries: Entry[]) => ownNotes(mine, entries, 1).map(({ section, lane, state }) => [section, lane, state]);

test("P14 a note that is on its way stands in the section and lane that it was written in", () => {
  assert.deepEqual(places(entry("post_idea", { activity: 1, text: "ใหม่", section: 3, lane: 1 })), [[3, 1, "sending"], [1, 2, "accepted"]]);
  assert.deepEqual(places(entry("post_idea", { activity: 1, text: "ใหม่" }))[0], [null, null, "sending"]);
});

test("P14 a moved note stands in its new section at once, the last word counts, and a refused move is taken back", () => {
  const move = entry("move_idea", { idea: 2, section: 3, lane: 1 });
  const again = entry("move_idea", { idea: 2, section: 2, lane: 2 }, "waiting", "again");
  assert.deepEqual(places(move), [[3, 1, "sending"]]);
  assert.deepEqual(places({ ...move, status: "sent" }, again), [[2, 2, "sending"]]);
  assert.deepEqual(places({ ...move, status: "refused" }), [[1, 2, "accepted"]]);
});

test("P3 a later move of the same note makes an unsent one needless, not one of another note", () => {
  const move = entry("move_idea", { idea: 2, section: 3, lane: null });
  const to = (idea: number) => ({ name: "move_idea" as const, args: { idea, section: 1, lane: null } });
  assert.equal(replaced([move], to(2)), move);
  assert.equal(replaced([move], to(5)), null);
  assert.equal(replaced([{ ...move, status: "sent" }], to(2)), null);
});

test("P14 a note that is edited and moved shows both", () => {
  const [note] = ownNotes(mine, [entry("edit_idea", { idea: 2, text: "แก้แล้ว" }), entry("move_idea", { idea: 2, section: 2, lane: null })], 1);
  assert.deepEqual([note?.text, note?.section, note?.state], ["แก้แล้ว", 2, "sending"]);
});
