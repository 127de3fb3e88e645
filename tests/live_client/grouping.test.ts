/** Grouping on a phone: what is on its way, what was refused, and a list that stays as it opened. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asOpened, movingIdeas, refusedTheme } from "../../static/src/activities/group/pending";
import type { Entry } from "../../static/src/live/outbox/entry";

const entry = (seq: number, more: Partial<Entry>): Entry => ({ id: `e${seq}`, seq, made_ms: seq, status: "waiting", name: "group_ideas", args: { theme: 1, ideas: [seq] }, ...more });

test("ideas are on their way until the room has told of them, and refused ones are not", () => {
  const entries = [entry(1, {}), entry(2, { status: "saved" }), entry(3, { status: "refused" }), entry(4, { name: "make_theme", args: { name: "ใกล้บ้าน", ideas: [4] } })];
  assert.deepEqual([...movingIdeas(entries)], [1, 2, 4]);
});

test("the name of the newest refused theme is there to be tried again", () => {
  const refused = (seq: number, name: string) => entry(seq, { name: "make_theme", args: { name }, status: "refused" });
  assert.deepEqual(refusedTheme([refused(1, "เร็ว"), refused(2, "ใกล้บ้าน"), entry(3, {})]), { id: "e2", name: "ใกล้บ้าน" });
  assert.equal(refusedTheme([entry(1, {})]), null);
});

test("a theme made meanwhile stands below those that were there, and one that is gone keeps its place", () => {
  assert.deepEqual(asOpened([1, 2, 0], [2, 3, 0]), [1, 2, 0, 3]);
});
