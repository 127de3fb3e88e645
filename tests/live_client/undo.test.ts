/** What takes a facilitator's command back, from the board as it was before it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Given } from "../../static/src/console/undo/given";
import { joined } from "../../static/src/console/undo/given";
import { undoOf } from "../../static/src/console/undo/undo";
import { apply, board, state, type Board } from "../../static/src/live/store";
import { BRAINSTORM, DOTS, idea, STATE } from "./cast";

(globalThis as unknown as { document: unknown }).document = { documentElement: { lang: "th" } };

const MIN_MS = 60_000;
const THEME = { no: 1, name: "ใกล้บ้าน", merged: false, inside: null };
const MERGED = { no: 2, name: "รวม", merged: true, inside: 1 };
const IDEAS = [idea(1, { theme: 1, state: "accepted", reason: null }), idea(2, { merge: 2 }), idea(3, { merge: 2, theme: 1 })];
const BEFORE = board({ ...STATE, ideas: IDEAS, themes: [THEME, MERGED], workshop: { ...STATE.workshop, spotlight: 2, announcement: "พัก" } });

/** What takes `command` back, `later_ms` after it; null: it changed nothing. */
function backOf(before: Board, command: Given, result: Record<string, unknown> | null = null, now: Board = before, later_ms = 0): readonly unknown[] | null {
  const undo = undoOf(before, command, result, 0);
  assert.notEqual(undo?.parts, null);
  return undo && joined(undo.parts?.flatMap((part) => part.back(now, later_ms)) ?? []);
}

const isForGood = (before: Board, command: Given) => undoOf(before, command, null, 0)?.parts === null;

test("what is set is set back to what it was", () => {
  assert.deepEqual(backOf(BEFORE, { name: "spotlight", args: { idea: 1 } }), [{ name: "spotlight", args: { idea: 2 } }]);
  assert.deepEqual(backOf(BEFORE, { name: "announce", args: { text: null } }), [{ name: "announce", args: { text: "พัก" } }]);
  assert.deepEqual(backOf(BEFORE, { name: "freeze", args: { frozen: true } }), [{ name: "freeze", args: { frozen: false } }]);
  assert.deepEqual(backOf(BEFORE, { name: "name_theme", args: { theme: 1, name: "ไกล" } }), [{ name: "name_theme", args: { theme: 1, name: "ใกล้บ้าน" } }]);
});

test("what was so before is no step", () => {
  assert.equal(backOf(BEFORE, { name: "freeze", args: { frozen: false } }), null);
  assert.equal(backOf(BEFORE, { name: "go_to", args: { activity: 1 } }), null);
  assert.equal(backOf(BEFORE, { name: "group_ideas", args: { theme: 1, ideas: [1, 2] } }), null);
  assert.equal(backOf(BEFORE, { name: "moderate_idea", args: { idea: 1, state: "accepted" } }), null);
});

test("P12 the room goes back with the time that was left, and with what was in the spotlight", () => {
  const timer = { ends_at_ms: 3 * MIN_MS, remaining_ms: null, closes: true };
  const ideas = [idea(2, { state: "accepted" })];
  const running = board({ ...STATE, ideas, activities: [{ ...BRAINSTORM, timer }, DOTS], workshop: { ...STATE.workshop, spotlight: 2 } });
  assert.deepEqual(backOf(running, { name: "go_to", args: { activity: 3 } }, null, running, 60 * MIN_MS), [
    { name: "go_to", args: { activity: 1 } },
    { name: "set_timer", args: { activity: 1, seconds: 180, closes: true } },
    { name: "spotlight", args: { idea: 2 } },
  ]);
});

test("P12 a minute more is taken off again, also after a pause", () => {
  const at = (timer: typeof BRAINSTORM.timer) => board({ ...STATE, activities: [{ ...BRAINSTORM, timer }] });
  const before = at({ ends_at_ms: 5 * MIN_MS, remaining_ms: null, closes: false });
  const paused = at({ ends_at_ms: null, remaining_ms: 6 * MIN_MS, closes: false });
  assert.deepEqual(backOf(before, { name: "set_timer", args: { activity: 1, seconds: 360 } }, null, paused, 60 * MIN_MS), [{ name: "set_timer", args: { activity: 1, seconds: 300, closes: false } }]);
  assert.deepEqual(backOf(at(null), { name: "set_timer", args: { activity: 1, seconds: 360 } }), [{ name: "set_timer", args: { activity: 1, seconds: null } }]);
  assert.deepEqual(backOf(before, { name: "set_timer", args: { activity: 1, seconds: null } }, null, at(null), MIN_MS), [{ name: "set_timer", args: { activity: 1, seconds: 240, closes: false } }]);
  assert.deepEqual(backOf(paused, { name: "resume", args: {} }), [{ name: "set_timer", args: { activity: 1, seconds: 360, closes: false } }, { name: "pause", args: {} }]);
  assert.deepEqual(backOf(before, { name: "pause", args: {} }), [{ name: "resume", args: {} }]);
});

test("who was asked to pause may write again, and who had been let off waits for the rest", () => {
  assert.deepEqual(backOf(BEFORE, { name: "mute_author", args: { idea: 1, minutes: 5 } }), [{ name: "mute_author", args: { idea: 1, minutes: 0 } }]);
  const muted = board({ ...STATE, ideas: [idea(1, { author_muted_until_ms: 5 * MIN_MS })] });
  assert.deepEqual(backOf(muted, { name: "mute_author", args: { idea: 1, minutes: 0 } }, null, muted, 2 * MIN_MS), [{ name: "mute_author", args: { idea: 1, minutes: 3 } }]);
});

test("a note goes back to the state and the reason that it had; one that waited does not wait again", () => {
  const rejected = board({ ...STATE, ideas: [idea(1, { state: "rejected", reason: "ซ้ำ" })] });
  assert.deepEqual(backOf(rejected, { name: "moderate_idea", args: { idea: 1, state: "accepted" } }), [{ name: "moderate_idea", args: { idea: 1, state: "rejected", reason: "ซ้ำ" } }]);
  const waiting = board({ ...STATE, ideas: [idea(1, { state: "pending" })] });
  assert.ok(isForGood(waiting, { name: "moderate_idea", args: { idea: 1, state: "accepted" } }));
});

test("ideas go back to where they lay, also those that came from several themes", () => {
  assert.deepEqual(backOf(BEFORE, { name: "group_ideas", args: { theme: null, ideas: [1, 2] } }), [{ name: "group_ideas", args: { theme: 1, ideas: [1, 2] } }]);
  const apart = board({ ...STATE, ideas: [idea(1, { theme: 1 }), idea(2)], themes: [THEME, { ...THEME, no: 3 }] });
  assert.deepEqual(backOf(apart, { name: "group_ideas", args: { theme: 3, ideas: [1, 2] } }), [
    { name: "group_ideas", args: { theme: 1, ideas: [1] } },
    { name: "group_ideas", args: { theme: null, ideas: [2] } },
  ]);
});

test("what was made is taken apart", () => {
  assert.deepEqual(backOf(BEFORE, { name: "merge_ideas", args: { title: "ก", ideas: [1, 2] } }, { theme: 7 }), [{ name: "unmerge", args: { theme: 7 } }]);
  assert.deepEqual(backOf(BEFORE, { name: "make_theme", args: { name: "ก", ideas: [1] } }, { theme: 9 }), [
    { name: "group_ideas", args: { theme: 1, ideas: [1] } },
    { name: "drop_theme", args: { theme: 9 } },
  ]);
});

test("A1 a dropped theme comes back with the merged idea that lay in it, a merged idea into its theme", () => {
  assert.deepEqual(backOf(BEFORE, { name: "drop_theme", args: { theme: 1 } }), [
    { name: "make_theme", args: { name: "ใกล้บ้าน", ideas: [] }, anew: 1 },
    { name: "group_ideas", args: { theme: 1, ideas: [1, 2, 3] } },
  ]);
  assert.deepEqual(backOf(BEFORE, { name: "unmerge", args: { theme: 2 } }), [
    { name: "merge_ideas", args: { title: "รวม", ideas: [2, 3] }, anew: 2 },
    { name: "group_ideas", args: { theme: 1, ideas: [2, 3] } },
  ]);
});

test("what its author has withdrawn since stays out", () => {
  const now = apply(BEFORE, [{ type: "idea", idea: { ...idea(1), state: "withdrawn" } }, { type: "idea", idea: { ...idea(2), state: "withdrawn" } }]);
  assert.deepEqual(backOf(BEFORE, { name: "drop_theme", args: { theme: 1 } }, null, now)?.slice(1), [{ name: "group_ideas", args: { theme: 1, ideas: [3] } }]);
  assert.deepEqual(backOf(BEFORE, { name: "unmerge", args: { theme: 2 } }, null, now), []);
});

test("no command names more ideas than the server takes", () => {
  const many = Array.from({ length: 450 }, (_, i) => idea(i + 1, { theme: 1 }));
  const back = backOf(board({ ...STATE, ideas: many, themes: [THEME] }), { name: "group_ideas", args: { theme: null, ideas: many.map(({ no }) => no) } });
  assert.deepEqual(back?.map((command) => (command as { args: { ideas: number[] } }).args.ideas.length), [200, 200, 50]);
});

test("what is done for good says so", () => {
  for (const name of ["start", "close", "lower_hands"] as const) assert.ok(isForGood(BEFORE, { name, args: {} }), name);
  for (const name of ["peek", "close_round", "new_round", "bring_back"] as const) assert.ok(isForGood(BEFORE, { name, args: { activity: 1 } }), name);
  assert.ok(isForGood(BEFORE, { name: "warn_author", args: { idea: 1, reason: "ก" } }));
});

test("an undo changes nothing by itself", () => {
  const before = JSON.stringify(state(BEFORE));
  backOf(BEFORE, { name: "drop_theme", args: { theme: 1 } });
  assert.equal(JSON.stringify(state(apply(BEFORE, []))), before);
});
