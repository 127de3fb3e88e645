import assert from "node:assert/strict";
import { test } from "node:test";
import { sizeOf } from "../../../static/src/activities/note/steps";

const long = "ก".repeat(80);

test("few short steps are set large, many or long ones smaller, so that all of them are on the screen", () => {
  assert.equal(sizeOf(["เดินดู", "ลอง", "ถาม"]), "l");
  assert.equal(sizeOf([long, long, long, long]), "m");
  assert.equal(sizeOf(Array<string>(8).fill(long)), "s");
});
