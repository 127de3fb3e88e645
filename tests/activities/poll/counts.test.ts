import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOf } from "../../../static/src/activities/poll/counts";
import { layoutOf } from "../../../static/src/activities/poll/layout";

const ANSWERS = ["เช้า", "บ่าย", "ค่ำ"];

test("answers stay in the order written, also those that nobody chose", () => {
  const counts = countsOf(ANSWERS, [[3, 9], [1, 2]], 11);
  assert.deepEqual(counts.map(({ no, text, people }) => [no, text, people]), [[1, "เช้า", 2], [2, "บ่าย", 0], [3, "ค่ำ", 9]]);
});

test("before anybody answered every count is zero", () => {
  assert.deepEqual(countsOf(ANSWERS, [], 0).map(({ people, percent }) => [people, percent]), [[0, null], [0, null], [0, null]]);
});

test("percent are told from 20 people on, of the people who answered", () => {
  assert.deepEqual(countsOf(ANSWERS, [[1, 19]], 19).map(({ percent }) => percent), [null, null, null]);
  assert.deepEqual(countsOf(ANSWERS, [[1, 13], [2, 20]], 20).map(({ percent }) => percent), [65, 100, 0]);
});

test("on the big screen more than five answers stand in two columns, and long ones are set smaller", () => {
  const long = "ก".repeat(80);
  assert.deepEqual(layoutOf(ANSWERS), { columns: 1, rows: 3, tight: false });
  assert.deepEqual(layoutOf([long, long, long]), { columns: 1, rows: 3, tight: false });
  assert.deepEqual(layoutOf([...ANSWERS, long]), { columns: 1, rows: 4, tight: true });
  assert.deepEqual(layoutOf(Array<string>(7).fill("ข้อ")), { columns: 2, rows: 4, tight: true });
});
