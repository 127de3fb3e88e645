/** Arrow keys among boxes of notes that stand in no even rows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, type Box } from "../../static/src/console/nearest";

const box = (left: number, top: number, width = 100, height = 50): Box => ({ left, top, right: left + width, bottom: top + height });

// Two sections side by side: the left one holds three notes below each other, the right one two; a third section below.
const BOXES = [box(0, 0), box(0, 60), box(0, 120), box(200, 0), box(200, 60, 100, 90), box(0, 300)];

test("up and down stay in a section and lead into the next below it", () => {
  assert.deepEqual(["ArrowDown", "ArrowUp"].map((key) => nearest(BOXES, 1, key)), [2, 0]);
  assert.equal(nearest(BOXES, 2, "ArrowDown"), 5);
  assert.equal(nearest(BOXES, 5, "ArrowUp"), 2);
});

test("left and right lead to the nearest note of the section beside", () => {
  assert.equal(nearest(BOXES, 0, "ArrowRight"), 3);
  assert.equal(nearest(BOXES, 2, "ArrowRight"), 4);
  assert.equal(nearest(BOXES, 3, "ArrowLeft"), 0);
});

test("at an edge, and by other keys, the focus stays; Home and End lead to the first and the last", () => {
  assert.equal(nearest(BOXES, 0, "ArrowUp"), null);
  assert.equal(nearest(BOXES, 0, "ArrowLeft"), null);
  assert.equal(nearest(BOXES, 0, "x"), null);
  assert.deepEqual(["Home", "End"].map((key) => nearest(BOXES, 2, key)), [0, 5]);
});
