/** What the big screen shows and what never moves on it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { board } from "../../static/src/live/store";
import { isCut, pageStarts } from "../../static/src/screen/pages";
import { hold, isNew, refill } from "../../static/src/screen/slots";
import { ideaCount, ideasOf, viewOf } from "../../static/src/screen/view";
import { BRAINSTORM, DOTS, idea, OPINION, STATE, WORKSHOP } from "./cast";

const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const wall = refill(null, NINE, 0);
const nos = (places: { no: number }[]) => places.map((place) => place.no);

test("a new note takes the place of the oldest and the other eight stay", () => {
  assert.deepEqual(nos(refill(wall, [...NINE, 10], 5_000)), [10, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("a note is new for ten seconds, and those of the first look never are", () => {
  const [fresh, old] = refill(wall, [...NINE, 10], 5_000);
  assert.ok(fresh && isNew(fresh, 14_999));
  assert.ok(fresh && !isNew(fresh, 15_000));
  assert.ok(old && !isNew(old, 5_000));
});

test("the first note of an empty wall is new", () => {
  const [first] = refill(refill(null, [], 0), [1], 5_000);
  assert.ok(first && isNew(first, 5_000));
});

test("a hidden note gives its place to an older one, which is not called new", () => {
  const ten = refill(null, [...NINE, 10], 0);
  const after = refill(ten, [1, 2, 3, 4, 6, 7, 8, 9, 10], 5_000);
  assert.deepEqual(nos(after), [2, 3, 4, 1, 6, 7, 8, 9, 10]);
  assert.ok(after.every((place) => !isNew(place, 5_000)));
});

test("leading ideas keep their places while they lead", () => {
  assert.deepEqual(hold([4, 2, 7], [7, 9, 4]), [4, 9, 7]);
  assert.deepEqual(hold([4, 2, 7], [7]), [7]);
});

test("before the start the screen waits, whatever the agenda", () => {
  assert.deepEqual(viewOf(board({ ...STATE, workshop: { ...WORKSHOP, state: "scheduled", activity: null } })), { name: "waiting" });
});

test("a live room shows its activity", () => {
  assert.deepEqual(viewOf(board(STATE)), { name: "activity", activity: BRAINSTORM });
});

test("a closed room keeps the last revealed results, else the last ideas, else nothing", () => {
  const workshop = { ...WORKSHOP, state: "closed" as const, activity: null, code: null };
  const opinion = { ...OPINION, revealed: true };
  const written = { ...BRAINSTORM, notes: 2 };
  assert.deepEqual(viewOf(board({ ...STATE, workshop, activities: [written, opinion, DOTS] })), { name: "closed", activity: opinion });
  assert.deepEqual(viewOf(board({ ...STATE, workshop, activities: [written, OPINION, DOTS] })), { name: "closed", activity: written });
  assert.deepEqual(viewOf(board({ ...STATE, workshop })), { name: "closed", activity: null });
});

test("an activity works on the ideas of its sources, or on its own", () => {
  const ideas = [idea(2), idea(1), idea(3, { activity: 2 })];
  assert.deepEqual(nos(ideasOf(DOTS, ideas)), [1, 2]);
  assert.deepEqual(nos(ideasOf(BRAINSTORM, ideas)), [1, 2]);
});

test("ideas are counted where the room cannot see them yet", () => {
  const hidden = { ...BRAINSTORM, notes: 12, ideas_visible: false };
  assert.equal(ideaCount(DOTS, board({ ...STATE, activities: [hidden, OPINION, DOTS], ideas: [] })), 12);
});

test("pages hold whole rows, and what is higher than a page has one of its own", () => {
  const rows = (...heights: number[]) => heights.map((height, i) => ({ top: 100 * i, bottom: 100 * i + height }));
  assert.deepEqual(pageStarts(rows(90, 90, 90), 290), [0]);
  assert.deepEqual(pageStarts(rows(90, 90, 90), 280), [0, 2]);
  const pairs = [0, 0, 100, 100].map((top) => ({ top, bottom: top + 90 }));
  assert.deepEqual(pageStarts(pairs, 100), [0, 2]);
  assert.deepEqual([pageStarts(rows(90, 90), 50), isCut(rows(90, 90), 50), isCut(rows(90, 90), 90)], [[0, 1], true, false]);
  assert.deepEqual(pageStarts([], 100), []);
});
