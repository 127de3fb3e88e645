/** Notes stay notes wherever they are spoken of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { areNotes, worksOnNotes } from "../../static/src/live/nouns";
import { board } from "../../static/src/live/store";
import type { Activity } from "../../static/src/live/wire";
import { undoOf } from "../../static/src/console/undo/undo";
import { BRAINSTORM, DOTS, idea, STATE } from "./cast";

(globalThis as unknown as { document: unknown }).document = { documentElement: { lang: "th" } };

const CANVAS = { ...BRAINSTORM, no: 7, kind: "canvas" } as unknown as Activity;
const ROOM = board({ ...STATE, activities: [BRAINSTORM, CANVAS, DOTS], ideas: [idea(1), idea(2, { activity: 7, state: "accepted" })] });

test("what was written on a canvas is a note, and what is mixed with ideas is called ideas", () => {
  const of_canvas = idea(2, { activity: 7 });
  assert.deepEqual([[of_canvas], [of_canvas, idea(1)], [idea(1)], []].map((ideas) => areNotes(ROOM, ideas)), [true, false, false, false]);
});

test("a vote works on notes where all its sources are canvases", () => {
  const on = (...sources: number[]) => worksOnNotes({ ...DOTS, sources }, ROOM);
  assert.deepEqual([on(7), on(1, 7), on(1), on(), worksOnNotes({ ...CANVAS, sources: [] }, ROOM)], [true, false, false, false, true]);
});

test("undo names a note as a note", () => {
  assert.equal(undoOf(ROOM, { name: "moderate_idea", args: { idea: 2, state: "rejected" } }, null, 0)?.words, "ไม่แสดงข้อความ");
  assert.equal(undoOf(ROOM, { name: "accept_ideas", args: { activity: 1, open: false } }, null, 0)?.words, "ปิดรับไอเดีย");
});
