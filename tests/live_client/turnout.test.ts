/** Whose votes a round holds: which sectors are behind the room's share, if any can be named. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { unheardVotes, type SectorsPart } from "../../static/src/console/turnout";

const group = (sector: SectorsPart["sectors"][number], people: number, voted: number): SectorsPart => ({ sectors: [sector], people, voted });

test("the sectors furthest below the room's share are named", () => {
  const groups = [group("citizen", 20, 16), group("government", 10, 6), group("private", 10, 2)];
  assert.deepEqual(unheardVotes(groups)?.sectors, ["private"]);
});

test("ten points behind is behind, nine are not", () => {
  assert.deepEqual(unheardVotes([group("citizen", 10, 6), group("government", 10, 4)])?.sectors, ["government"]);
  assert.equal(unheardVotes([group("citizen", 100, 59), group("government", 100, 41)]), null);
});

test("nobody is named where votes are even", () => {
  assert.equal(unheardVotes([group("citizen", 20, 16), group("government", 10, 8)]), null);
  assert.equal(unheardVotes([]), null);
});
