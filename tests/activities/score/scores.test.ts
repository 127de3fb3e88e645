/** Scores: the mean on each criterion, the total, and who comes first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ownScores, scored, scoreWords } from "../../../static/src/activities/score/scores";
import type { TallyRow } from "../../../static/src/live/wire";

const IDEAS = [{ no: 1 }, { no: 2 }, { no: 3 }, { no: 4 }];
// [no, people, sum] for each criterion, padded to five pairs.
const ROWS: TallyRow[] = [
  [1, 2, 10, 2, 14, 0, 0, 0, 0, 0, 0],
  [2, 4, 36, 2, 20, 0, 0, 0, 0, 0, 0],
  [3, 1, 6, 0, 0, 0, 0, 0, 0, 0, 0],
];

test("the mean of a criterion is its sum by the people who scored it, and there is none where nobody did", () => {
  const [, second, third] = scored(IDEAS, ROWS, 2, false);
  assert.deepEqual(second?.means, [9, 10]);
  assert.deepEqual(third?.means, [6, null]);
});

test("the total is the mean of the means: every criterion weighs the same, however many scored it", () => {
  const all = scored(IDEAS, ROWS, 2, false);
  assert.deepEqual(all.map(({ total }) => total), [6, 9.5, 6, null]);
  assert.deepEqual(all.map(({ people }) => people), [2, 4, 1, 0]);
});

test("while people may still change their scores ideas keep their order and have no rank", () => {
  assert.deepEqual(scored(IDEAS, ROWS, 2, false).map(({ no, rank }) => [no, rank]), [[1, null], [2, null], [3, null], [4, null]]);
});

test("once the round is over the best come first, equal totals share a rank, and who has no score has none", () => {
  assert.deepEqual(scored(IDEAS, ROWS, 2, true).map(({ no, rank }) => [no, rank]), [[2, 1], [1, 2], [3, 2], [4, null]]);
});

test("totals that read the same share a rank", () => {
  const rows: TallyRow[] = [[1, 100, 701], [2, 100, 704]];
  assert.deepEqual(scored(IDEAS.slice(0, 2), rows, 1, true).map(({ no, rank, total }) => [no, rank, scoreWords(total)]), [[1, 1, "7.0"], [2, 1, "7.0"]]);
});

test("my scores have a place for each criterion, also where the ballot ends early or is none", () => {
  assert.deepEqual(ownScores([7], 3), [7, 0, 0]);
  assert.deepEqual(ownScores([0, 8], 3), [0, 8, 0]);
  assert.deepEqual(ownScores(undefined, 2), [0, 0]);
});
