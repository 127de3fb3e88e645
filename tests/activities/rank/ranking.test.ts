import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, ownRanking, withNext, without } from "../../../static/src/activities/rank/ranking";
import type { Entry, Status } from "../../../static/src/live/outbox/entry";
import { myBoard } from "../../../static/src/live/store";
import { MINE } from "../../live_client/cast";

const RANK = 8;
const SAVED = myBoard({ ...MINE, ballots: [{ activity: RANK, round: 1, rows: [[1, 2], [5, 3], [7, 1]] }] });
const all = () => true;

function said(ideas: number[], status: Status = "waiting", activity = RANK): Entry {
  return { id: `r ${ideas.join()}`, seq: 1, made_ms: 0, name: "rank_ideas", args: { activity, ideas }, status };
}

test("P3 my ranking is the server's, most points first", () => {
  assert.deepEqual(ownRanking(SAVED, [], RANK, all), [5, 1, 7]);
  assert.deepEqual(ownRanking(SAVED, [], 9, all), []);
});

test("P3 a ranking is one value: my newest unanswered one takes the place of all before, also an empty one", () => {
  assert.deepEqual(ownRanking(SAVED, [said([1]), said([7, 1], "sent")], RANK, all), [7, 1]);
  assert.deepEqual(ownRanking(SAVED, [said([7, 1], "saved"), said([])], RANK, all), []);
});

test("P13 a refused ranking is taken back, and another activity's says nothing here", () => {
  assert.deepEqual(ownRanking(SAVED, [said([7], "refused"), said([1], "sent", 9)], RANK, all), [5, 1, 7]);
});

test("an idea that is no longer shown leaves my ranking, and those below move up", () => {
  assert.deepEqual(ownRanking(SAVED, [], RANK, (no) => no !== 5), [1, 7]);
  assert.deepEqual(ownRanking(SAVED, [said([7, 5, 1])], RANK, (no) => no !== 5), [7, 1]);
});

test("an idea goes into the next free place, once, and nowhere where all are taken", () => {
  assert.deepEqual(withNext([], 4, 2), [4]);
  assert.deepEqual(withNext([4], 6, 2), [4, 6]);
  assert.deepEqual(withNext([4], 4, 2), [4]);
  assert.deepEqual(withNext([4, 6], 9, 2), [4, 6]);
});

test("one place up or down changes two ideas, and nothing at the ends", () => {
  assert.deepEqual(moved([4, 6, 9], 9, -1), [4, 9, 6]);
  assert.deepEqual(moved([4, 6, 9], 4, 1), [6, 4, 9]);
  assert.deepEqual(moved([4, 6, 9], 4, -1), [4, 6, 9]);
  assert.deepEqual(moved([4, 6, 9], 9, 1), [4, 6, 9]);
  assert.deepEqual(moved([4, 6], 9, -1), [4, 6]);
});

test("taken out, the ideas below move up", () => {
  assert.deepEqual(without([4, 6, 9], 6), [4, 9]);
});
