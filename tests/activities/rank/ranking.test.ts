import assert from "node:assert/strict";
import { test } from "node:test";
import { freePlace, moved, ownRanking, withNext, without } from "../../../static/src/activities/rank/ranking";
import type { Entry, Status } from "../../../static/src/live/outbox/entry";
import { myBoard, type MyBoard } from "../../../static/src/live/store";
import { rankedAgain } from "../../../static/src/phone/mended";
import { MINE } from "../../live_client/cast";

const RANK = 8;
const SAVED = myBoard({ ...MINE, ballots: [{ activity: RANK, round: 1, rows: [[1, 2], [5, 3], [7, 1]] }] });
const all = () => true;

/** The ideas of my ranking, and their places, of which there are three. */
function mine(board: MyBoard, entries: readonly Entry[], activity: number, shown: (no: number) => boolean): [number[], number[]] {
  const ranking = ownRanking(board, entries, { activity, places: 3 }, shown);
  return [ranking.map(({ no }) => no), ranking.map(({ place }) => place)];
}

function said(ideas: number[], status: Status = "waiting", activity = RANK): Entry {
  return { id: `r ${ideas.join()}`, seq: 1, made_ms: 0, name: "rank_ideas", args: { activity, ideas }, status };
}

test("P3 my ranking is the server's, most points first", () => {
  assert.deepEqual(mine(SAVED, [], RANK, all), [[5, 1, 7], [1, 2, 3]]);
  assert.deepEqual(mine(SAVED, [], 9, all), [[], []]);
});

test("P3 a ranking is one value: my newest unanswered one takes the place of all before, also an empty one", () => {
  assert.deepEqual(mine(SAVED, [said([1]), said([7, 1], "sent")], RANK, all), [[7, 1], [1, 2]]);
  assert.deepEqual(mine(SAVED, [said([7, 1], "saved"), said([])], RANK, all)[0], []);
});

test("P13 a refused ranking is taken back, and another activity's says nothing here", () => {
  assert.deepEqual(mine(SAVED, [said([7], "refused"), said([1], "sent", 9)], RANK, all)[0], [5, 1, 7]);
});

test("an idea that is no longer shown leaves my ranking; those below it keep the place that they count for, until I rank anew", () => {
  assert.deepEqual(mine(SAVED, [], RANK, (no) => no !== 1), [[5, 7], [1, 3]]);
  assert.deepEqual(mine(SAVED, [said([7, 5, 1])], RANK, (no) => no !== 5), [[7, 1], [1, 2]]);
});

test("an idea goes into the best free place, once, and nowhere where all are taken", () => {
  assert.deepEqual(withNext([], 4, 1, 2), [4]);
  assert.deepEqual(withNext([4], 6, 2, 2), [4, 6]);
  assert.deepEqual(withNext([4], 4, 2, 2), [4]);
  assert.deepEqual(withNext([4, 6], 9, 3, 2), [4, 6]);
  const free = (...places: number[]) => freePlace(places.map((place) => ({ no: place, place })));
  assert.deepEqual([free(), free(1, 2), free(1, 3), free(2)], [1, 3, 2, 1]);
  assert.deepEqual(withNext([4, 9], 6, free(1, 3), 3), [4, 6, 9]);
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

test("P13 a ranking refused for an idea that was hidden meanwhile is said again without it, and comes to an end", () => {
  const refused: Entry = { ...said([7, 5, 1], "refused"), error: { code: "idea_not_shown", params: {}, retry: false } };
  const shown = (no: number) => no !== 5;
  assert.deepEqual(rankedAgain(refused, [refused], shown), { activity: RANK, ideas: [7, 1] });
  assert.equal(rankedAgain(refused, [refused], all), null, "nothing to leave out");
  assert.equal(rankedAgain(refused, [refused, { ...said([1]), seq: 2 }], shown), null, "I have ranked anew");
  assert.equal(rankedAgain({ ...refused, error: { code: "voting_closed", params: {}, retry: false } }, [refused], shown), null);
});
