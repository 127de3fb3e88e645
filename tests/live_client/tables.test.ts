/** Breakout tables before the facilitator: whom to visit, and what came from where. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { silentFor, tableViews } from "../../static/src/console/tables";
import { askedAt } from "../../static/src/live/breakout";
import type { Activity, AtTable } from "../../static/src/live/wire";
import { BRAINSTORM, idea } from "./cast";

const SPLIT: Activity = { ...BRAINSTORM, prompt: "ทำไมรอนาน", breakout: { prompts: ["เรื่องคิว", ""], returned: [2], chosen: false } };
const people = { citizen: 2, government: 1, private: 0, civil_society: 0, academic: 0 };
const SEATED: AtTable[] = [{ no: 1, people, ready: 1, hand_ms: null }];
const MINUTE_MS = 60_000;

test("a table is asked its own question, or the activity's", () => {
  assert.deepEqual([1, 2, null].map((table) => askedAt(SPLIT, table)), ["เรื่องคิว", "ทำไมรอนาน", "ทำไมรอนาน"]);
});

test("every table has its card, also where nobody sits; notes that are not shown do not count", () => {
  const shown = { state: "accepted" as const };
  const ideas = [idea(1, { ...shown, table: 1, posted_ms: 5_000 }), idea(2, { table: 1, state: "rejected", posted_ms: 9_000 }), idea(3, { ...shown, table: 2 }), idea(4, shown)];
  const [first, second] = tableViews(SPLIT, SEATED, ideas);
  assert.deepEqual([first?.all, first?.notes, first?.last_ms, first?.returned], [3, 1, 5_000, false]);
  assert.deepEqual([second?.all, second?.notes, second?.returned], [0, 1, true]);
});

test("a table is silent after three minutes without a note, but not one that is ready, empty or back", () => {
  const [working, back] = tableViews(SPLIT, SEATED, [idea(1, { state: "accepted", table: 1, posted_ms: 0 })]);
  assert.ok(working && back);
  assert.equal(silentFor(working, 0, 3 * MINUTE_MS - 1), 0);
  assert.equal(silentFor(working, 0, 4.5 * MINUTE_MS), 4);
  assert.equal(silentFor(working, 2 * MINUTE_MS, 4.5 * MINUTE_MS), 0, "watched for a short time only");
  assert.equal(silentFor({ ...working, ready: 3 }, 0, 9 * MINUTE_MS), 0);
  assert.equal(silentFor({ ...working, last_ms: 8 * MINUTE_MS }, 0, 9 * MINUTE_MS), 0);
  assert.equal(silentFor(back, 0, 9 * MINUTE_MS), 0);
});
