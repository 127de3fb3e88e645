/** The moments of a closed workshop, and what the replay keeps of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Kept } from "../../static/src/replay/kept";
import { moments, nextChapter, runOf } from "../../static/src/replay/past";

const EVENTS = moments([[1, 0, "start", 1], [2, 10, "post_idea", 1], [3, 20, "go_to", 2], [3, 20, "announce", 2], [4, 30, "go_to", 3], [5, 40, "close", 3]]);

test("commands that were saved together are one moment, named by the last", () => {
  assert.deepEqual(EVENTS.map(({ version, name }) => [version, name]), [[1, "start"], [2, "post_idea"], [3, "announce"], [4, "go_to"], [5, "close"]]);
});

test("chapters lead forwards and backwards and end at the ends, also to a move that was saved with another command", () => {
  assert.deepEqual([0, 2, 3].map((at) => nextChapter(EVENTS, at, 1)), [2, 3, null]);
  assert.deepEqual([4, 3, 0].map((at) => nextChapter(EVENTS, at, -1)), [3, 2, null]);
});

test("steps go on in one run, and a leap begins another, in which nothing has just come", () => {
  assert.equal(runOf(null, 7), 0);
  assert.deepEqual([8, 7, 6].map((at) => runOf({ at: 7, run: 2 }, at)), [2, 2, 2]);
  assert.deepEqual([9, 5].map((at) => runOf({ at: 7, run: 2 }, at)), [3, 3]);
});

test("what was not asked for longest is forgotten first", () => {
  const kept = new Kept<string>(2);
  kept.put(1, "a");
  kept.put(2, "b");
  assert.equal(kept.get(1), "a");
  kept.put(3, "c");
  assert.deepEqual([1, 2, 3].map((no) => kept.get(no)), ["a", undefined, "c"]);
});
