/** The matrix: means and middle halves, which ideas are drawn under which numbers, the words for a place. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { apart } from "../../../static/src/activities/matrix/apart";
import { linesFor } from "../../../static/src/activities/matrix/lines";
import { endsOf, quadrant, quadrantWords } from "../../../static/src/activities/matrix/quadrant";
import { differWords, undrawnWords } from "../../../static/src/activities/matrix/say";
import { isFarApart, spreadOf } from "../../../static/src/activities/matrix/spread";
import { standings, type Standing } from "../../../static/src/activities/matrix/standing";
import type { TallyRow } from "../../../static/src/live/wire";

const AXES = { across: "ลงมือทำง่ายหรือยาก", across_high: "ทำง่าย", up: "เกิดผลมากแค่ไหน", up_high: "เกิดผลมาก", per_seat: false };
const OTHER_AXES = { across: "เร่งด่วนแค่ไหน", across_high: "เร่งด่วน", up: "สำคัญแค่ไหน", up_high: "สำคัญ", per_seat: false };

beforeEach(() => {
  (globalThis as unknown as { document: unknown }).document = { documentElement: { lang: "th" } };
});

/** `people` placed idea `no` all at the same place. */
function row(no: number, people: number, across: number, up: number): TallyRow {
  const at = (step: number) => Array.from({ length: 5 }, (_, i) => (i + 1 === step ? people : 0));
  return [no, ...at(across), ...at(up)];
}
const ideas = (n: number) => Array.from({ length: n }, (_, i) => ({ no: i + 1 }));
const numbers = (all: readonly Standing[]) => all.map(({ no, number }) => [no, number]);

test("the middle half lies between quartiles that are linear between the nearest answers", () => {
  // 1, 2, 3, 4: the quartiles stand at 0.75 and 2.25 of places 0 to 3.
  assert.deepEqual(spreadOf([1, 1, 1, 1, 0]), { mean: 2.5, low: 1.75, high: 3.25 });
  assert.deepEqual(spreadOf([0, 0, 0, 0, 3]), { mean: 5, low: 5, high: 5 });
  assert.deepEqual(spreadOf([0, 1, 0, 0, 0]), { mean: 2, low: 2, high: 2 });
  assert.deepEqual(spreadOf([3, 0, 0, 0, 2]), { mean: 2.6, low: 1, high: 5 });
  assert.equal(spreadOf([0, 0, 0, 0, 0]), null);
});

test("half the room two steps apart is disagreement, a little less is not", () => {
  assert.ok(isFarApart({ mean: 3, low: 2, high: 4 }));
  assert.ok(!isFarApart({ mean: 3, low: 2, high: 3.75 }));
});

test("an idea that fewer than five placed is not drawn, and says so", () => {
  const all = standings(ideas(3), [row(1, 4, 5, 5), row(2, 5, 3, 3)], false);
  assert.deepEqual(numbers(all), [[1, null], [2, 2], [3, null]]);
  assert.deepEqual(all.map(undrawnWords), ["มีคนวางไม่ถึง 5 คน", null, "มีคนวางไม่ถึง 5 คน"]);
});

test("while people may move them ideas keep their places and the numbers of those, whoever else is drawn", () => {
  const before = standings(ideas(3), [row(3, 5, 5, 5)], false);
  const after = standings(ideas(3), [row(3, 5, 5, 5), row(1, 5, 1, 1)], false);
  assert.deepEqual(numbers(before), [[1, null], [2, null], [3, 3]]);
  assert.deepEqual(numbers(after), [[1, 1], [2, null], [3, 3]]);
});

test("once the round is over those furthest up and across come first, those not drawn last", () => {
  const all = standings(ideas(4), [row(1, 5, 2, 2), row(2, 9, 4, 5), row(3, 2, 5, 5), row(4, 5, 5, 4)], true);
  assert.deepEqual(numbers(all), [[2, 1], [4, 2], [1, 3], [3, null]]);
});

test("of more than nine the nine that most people placed are drawn", () => {
  const all = standings(ideas(11), ideas(11).map(({ no }) => row(no, 4 + no, 3, 3)), false);
  assert.deepEqual(all.filter(({ number }) => number === null).map(({ no }) => no), [1, 2]);
});

test("above the middle on both axes is the quarter to do now, exactly there on either is the middle", () => {
  assert.equal(quadrantWords({ across: 4, up: 5 }, AXES), "ทำได้เลย");
  assert.equal(quadrantWords({ across: 2, up: 4 }, AXES), "วางแผนทำ");
  assert.equal(quadrantWords({ across: 4, up: 1 }, AXES), "ทำเมื่อมีเวลา");
  assert.equal(quadrantWords({ across: 1, up: 2 }, AXES), "พักไว้ก่อน");
  assert.equal(quadrantWords({ across: 3, up: 5 }, AXES), "อยู่กึ่งกลาง");
});

test("a mean that reads 3.0 is in the middle", () => {
  assert.equal(quadrant({ across: 3.04, up: 4 }), "middle");
  assert.equal(quadrant({ across: 3.06, up: 4 }), "both");
});

test("axes of other questions name their quarters by the ends", () => {
  assert.equal(quadrantWords({ across: 4, up: 5 }, OTHER_AXES), "สำคัญ และเร่งด่วน");
  assert.equal(quadrantWords({ across: 1, up: 5 }, OTHER_AXES), "สำคัญ อย่างเดียว");
  assert.deepEqual(endsOf(OTHER_AXES).up, { low: "ไม่เลย", high: "สำคัญ" });
  assert.deepEqual(endsOf(AXES).up, { low: "เกิดผลน้อย", high: "เกิดผลมาก" });
});

test("disagreement names its axis, and is not claimed of an idea that is not drawn", () => {
  const split: TallyRow = [1, 3, 0, 0, 0, 3, 0, 0, 0, 6, 0];
  const few: TallyRow = [2, 2, 0, 0, 0, 2, 0, 0, 0, 4, 0];
  const all = standings(ideas(2), [split, few], false);
  assert.deepEqual(all.map((one) => differWords(one, AXES)), ["เห็นต่างกัน: ทำง่าย", null]);
});

test("dots at one place are moved aside until every number can be read, and none leaves the picture", () => {
  const same = Array.from({ length: 9 }, () => ({ x: 760, y: 40 }));
  const moved = apart(same, 68, 35, 765);
  for (const [i, a] of moved.entries()) {
    assert.ok(a.x >= 35 && a.x <= 765 && a.y >= 35 && a.y <= 765);
    for (const b of moved.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 62, "no dot covers another's number");
  }
});

test("dots that have room stay at their means", () => {
  const far = [{ x: 100, y: 100 }, { x: 200, y: 100 }];
  assert.deepEqual(apart(far, 68, 35, 765), far);
});

test("long texts take a second line from the top down while the list has room", () => {
  const long = "ก".repeat(40);
  assert.deepEqual(linesFor([long, "สั้น", long, long], 6), [2, 1, 2, 1]);
  assert.deepEqual(linesFor([long, long], 2), [1, 1]);
});
