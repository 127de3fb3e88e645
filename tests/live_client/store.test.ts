import assert from "node:assert/strict";
import { test } from "node:test";
import { apply, applyMine, board, mine, myBoard, state } from "../../static/src/live/store";
import type { BallotValue, Change, State } from "../../static/src/live/wire";
import { BRAINSTORM, DOTS, idea, MINE, myIdea, OPINION, STATE, WORKSHOP } from "./cast";

const after = (changes: Change[], from: State = STATE): State => state(apply(board(from), changes));

test("a state survives the way in and out", () => {
  assert.deepEqual(state(board(STATE)), STATE);
  assert.deepEqual(mine(myBoard(MINE)), MINE);
});

test("P5 an idea replaces the one with its number, a new one is added", () => {
  const edited = idea(2, { text: "ใหม่", edited: true });
  assert.deepEqual(after([{ type: "idea", idea: edited }, { type: "idea", idea: idea(9) }]).ideas, [idea(1), edited, idea(9)]);
});

test("P5 what is gone is gone, and the rest stays", () => {
  const left = after([{ type: "idea_gone", no: 1 }, { type: "activity_gone", no: 3 }]);
  assert.deepEqual(left.ideas, [idea(2)]);
  assert.deepEqual(left.activities, [BRAINSTORM, OPINION]);
});

test("P5 the workshop and an activity are replaced whole", () => {
  const closed = { ...WORKSHOP, state: "closed" as const, code: null };
  const shut = { ...DOTS, accepts_votes: false, revealed: true };
  const left = after([{ type: "workshop", workshop: closed }, { type: "activity", activity: shut }]);
  assert.deepEqual(left.workshop, closed);
  assert.deepEqual(left.activities[2], shut);
});

test("P6 tally rows replace rows of the same idea, and a row of one element takes it away", () => {
  const first = after([{ type: "tally", activity: 2, rows: [[1, 4, 1, 0], [2, 2, 2, 2]], themes: [[1, 6], [2, 2]] }]);
  const second = after([{ type: "tally", activity: 2, rows: [[1, 5, 1, 0], [2]], themes: [[1, 5], [2]] }], first);
  assert.deepEqual(second.tallies, [{ activity: 2, rows: [[1, 5, 1, 0]], themes: [[1, 5]] }]);
  assert.deepEqual(after([{ type: "tally_gone", activity: 2 }], second).tallies, []);
});

test("P9 counts travel without their activity, and leave the rest of it as it is", () => {
  const left = after([{ type: "counts", activity: 3, notes: 0, voted: 12 }, { type: "counts", activity: 99, notes: 1, voted: 1 }]);
  assert.deepEqual(left.activities, [BRAINSTORM, OPINION, { ...DOTS, notes: 0, voted: 12 }]);
});

test("changes of an unknown type are ignored", () => {
  const unknown = { type: "weather", sky: "blue" } as unknown as Change;
  assert.deepEqual(after([unknown]), STATE);
});

test("what a frame did not touch keeps its identity, so that it need not be drawn again", () => {
  const before = board(STATE);
  const next = apply(before, [{ type: "idea", idea: idea(3) }]);
  assert.equal(next.activities, before.activities);
  assert.notEqual(next.ideas, before.ideas);
  assert.equal(before.ideas.has(3), false);
});

test("P6 my notes and my ballots follow their own changes", () => {
  const left = mine(applyMine(myBoard(MINE), [
    { type: "my_idea", idea: myIdea(2, { state: "rejected", reason: "ซ้ำ" }) },
    { type: "my_idea", idea: myIdea(4) },
    { type: "my_ballots", activity: 2, round: 2, rows: [[2, "pass"]] },
    { type: "my_ballots", activity: 3, round: 1, rows: [[1, 3]] },
  ]));
  assert.deepEqual(left.ideas.map((one) => [one.no, one.state, one.reason]), [[2, "rejected", "ซ้ำ"], [4, "accepted", null]]);
  assert.deepEqual(left.ballots, [{ activity: 2, round: 2, rows: [[2, "pass"]] }, { activity: 3, round: 1, rows: [[1, 3]] }]);
});

test("P6 one ballot is set, cleared, and forgets those of an earlier round", () => {
  const ballot = (idea: number, value: BallotValue | null, round = 1) => ({ type: "my_ballot", activity: 9, round, idea, value }) as const;
  const after = (...changes: ReturnType<typeof ballot>[]) => mine(applyMine(myBoard(MINE), changes)).ballots.find((one) => one.activity === 9);
  assert.deepEqual(after(ballot(1, "agree"), ballot(2, "pass"), ballot(1, "disagree"))?.rows, [[1, "disagree"], [2, "pass"]]);
  assert.deepEqual(after(ballot(1, "agree"), ballot(2, "pass"), ballot(1, null))?.rows, [[2, "pass"]]);
  assert.deepEqual(after(ballot(1, "agree"), ballot(2, "pass", 2)), { activity: 9, round: 2, rows: [[2, "pass"]] });
});
