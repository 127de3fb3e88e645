/** Who moved an idea after me: somebody else, never I. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { moveAfter, seen, type Move } from "../../static/src/activities/group/races";
import type { Given } from "../../static/src/console/undo/given";
import { idea } from "./cast";

const NONE = new Map();
const MOVED: Given = { name: "group_ideas", args: { theme: 1, ideas: [1] } };
const at = (theme: number | null) => [idea(1, { theme }), idea(2)];

/** My move, once the room has told of it. */
function arrived(): Move {
  const move = moveAfter(null, MOVED, 0);
  return seen(move!, at(1), NONE, 0).move!;
}

test("an idea that lies elsewhere after it had come was moved by somebody", () => {
  assert.equal(seen(arrived(), at(2), NONE, 0).lost?.no, 1);
  assert.equal(seen(arrived(), at(2), NONE, 11_000).lost, null);
  assert.equal(seen(arrived(), at(1), NONE, 0).lost, null);
});

test("a move that is on its way is nobody else's", () => {
  assert.equal(seen(moveAfter(null, MOVED, 0)!, at(null), NONE, 0).lost, null);
});

test("my own next move, and my undo, are not somebody else's", () => {
  const again = moveAfter(arrived(), { name: "group_ideas", args: { theme: 2, ideas: [1] } }, 0);
  assert.equal(seen(again!, at(2), NONE, 0).lost, null);
  for (const mine of [{ name: "make_theme", args: { name: "ก", ideas: [1] } }, { name: "drop_theme", args: { theme: 1 } }, { name: "unmerge", args: { theme: 3 } }] as Given[]) {
    assert.equal(moveAfter(arrived(), mine, 0), null);
  }
  assert.notEqual(moveAfter(arrived(), { name: "freeze", args: { frozen: true } }, 0), null);
});
