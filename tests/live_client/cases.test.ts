/** The cases that the server's own tests produce: the browser must reach the same state from the same changes (P5). */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { apply, applyMine, board, mine, myBoard, state } from "../../static/src/live/store";
import type { Change, Mine, MineChange, State } from "../../static/src/live/wire";

/** `mine`, `mine_changes` and `mine_after` only where the audience is a participant. */
interface Case {
  state: State;
  changes: Change[];
  after: State;
  mine?: Mine;
  mine_changes?: MineChange[];
  mine_after?: Mine;
}

const FOLDER = join("tests", "cases");
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
const isCase = (content: unknown): content is Case => typeof content === "object" && content !== null && "changes" in content && "after" in content;
const CASES = readdirSync(FOLDER).filter((name) => name.endsWith(".json")).map((name) => [name, read(name)] as const);

test("there are cases", () => assert.ok(CASES.some(([, content]) => isCase(content))));

for (const [name, one] of CASES) {
  if (!isCase(one)) continue;
  test(`P5 ${name}: state and changes give the state after`, () => {
    assert.deepEqual(state(apply(board(one.state), one.changes)), state(board(one.after)));
    if (one.mine && one.mine_after) assert.deepEqual(mine(applyMine(myBoard(one.mine), one.mine_changes ?? [])), mine(myBoard(one.mine_after)));
  });
}
