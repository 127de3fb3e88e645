/** What takes a facilitator's command back, from the board as it was before it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { undoOf } from "../../static/src/console/undo";
import { apply, board, state } from "../../static/src/live/store";
import { idea, STATE } from "./cast";

(globalThis as unknown as { document: unknown }).document = { documentElement: { lang: "th" } };

const THEME = { no: 1, name: "ใกล้บ้าน", merged: false, inside: null };
const MERGED = { no: 2, name: "รวม", merged: true, inside: 1 };
const IDEAS = [idea(1, { theme: 1, state: "accepted", reason: null }), idea(2, { merge: 2 }), idea(3, { merge: 2, theme: 1 })];
const BEFORE = board({ ...STATE, ideas: IDEAS, themes: [THEME, MERGED], workshop: { ...STATE.workshop, spotlight: 2, announcement: "พัก" } });

test("what is set is set back to what it was", () => {
  assert.deepEqual(undoOf(BEFORE, "go_to", { activity: 3 }, null)?.commands, [{ name: "go_to", args: { activity: 1 } }]);
  assert.deepEqual(undoOf(BEFORE, "spotlight", { idea: 1 }, null)?.commands, [{ name: "spotlight", args: { idea: 2 } }]);
  assert.deepEqual(undoOf(BEFORE, "announce", { text: null }, null)?.commands, [{ name: "announce", args: { text: "พัก" } }]);
  assert.deepEqual(undoOf(BEFORE, "freeze", { frozen: true }, null)?.commands, [{ name: "freeze", args: { frozen: false } }]);
  assert.deepEqual(undoOf(BEFORE, "name_theme", { theme: 1, name: "ไกล" }, null)?.commands, [{ name: "name_theme", args: { theme: 1, name: "ใกล้บ้าน" } }]);
});

test("a note goes back to the state and the reason that it had", () => {
  const rejected = board({ ...STATE, ideas: [idea(1, { state: "rejected", reason: "ซ้ำ" })] });
  const undo = undoOf(rejected, "moderate_idea", { idea: 1, state: "accepted" }, null);
  assert.deepEqual(undo?.commands, [{ name: "moderate_idea", args: { idea: 1, state: "rejected", reason: "ซ้ำ" } }]);
  const waiting = board({ ...STATE, ideas: [idea(1, { state: "pending" })] });
  assert.equal(undoOf(waiting, "moderate_idea", { idea: 1, state: "accepted" }, null), null);
});

test("ideas go back to where they lay, also those that came from several themes", () => {
  const undo = undoOf(BEFORE, "group_ideas", { theme: null, ideas: [1, 2] }, null);
  assert.deepEqual(undo?.commands, [{ name: "group_ideas", args: { theme: 1, ideas: [1, 2] } }]);
  const alone = board({ ...STATE, ideas: [idea(1, { theme: 1 }), idea(2)], themes: [THEME] });
  assert.deepEqual(undoOf(alone, "group_ideas", { theme: 1, ideas: [1, 2] }, null)?.commands, [
    { name: "group_ideas", args: { theme: 1, ideas: [1] } },
    { name: "group_ideas", args: { theme: null, ideas: [2] } },
  ]);
});

test("what was made is taken apart, and what was taken apart is made again", () => {
  assert.deepEqual(undoOf(BEFORE, "merge_ideas", { title: "ก", ideas: [1, 2] }, { theme: 7 })?.commands, [{ name: "unmerge", args: { theme: 7 } }]);
  assert.deepEqual(undoOf(BEFORE, "unmerge", { theme: 2 }, null)?.commands, [{ name: "merge_ideas", args: { title: "รวม", ideas: [2, 3] } }]);
  assert.deepEqual(undoOf(BEFORE, "make_theme", { name: "ก", ideas: [1] }, { theme: 9 })?.commands, [
    { name: "group_ideas", args: { theme: 1, ideas: [1] } },
    { name: "drop_theme", args: { theme: 9 } },
  ]);
});

test("what cannot be taken back is not offered", () => {
  assert.equal(undoOf(BEFORE, "start", {}, null), null);
  assert.equal(undoOf(BEFORE, "close", {}, null), null);
  assert.equal(undoOf(BEFORE, "peek", { activity: 1 }, null), null);
});

test("an undo changes nothing by itself", () => {
  const before = JSON.stringify(state(BEFORE));
  undoOf(BEFORE, "drop_theme", { theme: 1 }, null);
  assert.equal(JSON.stringify(state(apply(BEFORE, []))), before);
});
