/** Where notes of a canvas stand, on every surface. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { thinnest } from "../../../static/src/activities/canvas/gauge";
import { boxColumns, countBySection, laneOf, placeFrom, placesFrom, sectionOf } from "../../../static/src/activities/canvas/places";
import { linesOf, roomFor } from "../../../static/src/activities/canvas/room_for";
import { byCell, NOWHERE_YET, settle } from "../../../static/src/activities/canvas/standing";
import { tabRows } from "../../../static/src/activities/canvas/tab_rows";

const PLACES = placesFrom({ sections: ["พูด: เขาพูดว่าอะไร", "ทำ", "คิด"], lanes: [] });
const LANED = placesFrom({ sections: ["ก่อน", "หลัง"], lanes: ["ทำ", "รู้สึก"] });
const at = (section: number | null, lane: number | null = null) => ({ section, lane });
const note = (no: number, section: number, lane: number | null = null) => ({ no, section, lane });

test("a section is a name, or a name and a question", () => {
  assert.deepEqual(placeFrom("พูด: เขาพูดว่าอะไร", 1), { no: 1, name: "พูด", ask: "เขาพูดว่าอะไร" });
  assert.deepEqual(placeFrom(" ทำ ", 2), { no: 2, name: "ทำ", ask: null });
  assert.deepEqual(placeFrom("คิด：ในใจ: อะไร", 3), { no: 3, name: "คิด", ask: "ในใจ: อะไร" });
  assert.deepEqual(placeFrom("รู้สึก:", 4), { no: 4, name: "รู้สึก", ask: null });
  assert.deepEqual(placeFrom(": 10.30 น.", 5), { no: 5, name: ": 10.30 น.", ask: null });
});

test("a note whose section was taken away stands in the last: nothing is lost", () => {
  assert.deepEqual([1, 3, 9, null].map((section) => sectionOf(at(section), PLACES)), [1, 3, 3, 1]);
  assert.deepEqual([1, 9, null].map((lane) => laneOf(at(1, lane), LANED)), [1, 2, 1]);
  assert.equal(laneOf(at(1, 2), PLACES), null);
  assert.deepEqual(countBySection([at(1), at(3), at(9), at(3)], PLACES), [1, 0, 3]);
});

test("boxes stand in as few rows as stay readable, and twelve in three", () => {
  assert.deepEqual([2, 3, 4, 5, 6, 7, 8, 9, 12].map(boxColumns), [2, 3, 2, 3, 3, 4, 4, 3, 4]);
});

test("short names share a row of tabs, long ones get room, and the last row has no hole", () => {
  const rows = (...names: string[]) => tabRows(names.map((name) => ({ name })));
  assert.deepEqual(rows("พูด", "ทำ", "คิด", "รู้สึก"), { columns: 4, rows: 1, last: 1 });
  assert.deepEqual(rows("ก่อนมา", "มาถึง", "รอ", "รับบริการ", "หลังจากนั้น"), { columns: 3, rows: 2, last: 2 });
  assert.deepEqual(rows("ผู้รับบริการและครอบครัว", "เจ้าหน้าที่", "หน่วยงาน"), { columns: 2, rows: 2, last: 2 });
  assert.equal(rows("Says", "Does", "Thinks", "Feels").rows, 1);
  assert.equal(rows("ใช้", "ทำงาน", "ตัดสินใจ", "ยังขาด").rows, 2);
  assert.equal(rows(...Array<string>(12).fill("ช่อง")).rows, 3);
  assert.equal(tabRows(Array<{ name: string; icon: "tick" }>(4).fill({ name: "ควรแก้", icon: "tick" })).rows, 2);
});

test("who is moved goes to the end of the new section, so that no note there moves", () => {
  const before = settle(NOWHERE_YET, [note(3, 1), note(2, 2), note(1, 2)], PLACES);
  const notes = [note(3, 2), note(2, 2), note(1, 2)];
  const after = settle(before, notes, PLACES);
  assert.deepEqual(byCell(notes, after).get("2 ")?.map(({ no }) => no), [2, 1, 3]);
  const newer = [note(4, 2), ...notes];
  assert.deepEqual(byCell(newer, settle(after, newer, PLACES)).get("2 ")?.map(({ no }) => no), [4, 2, 1, 3]);
});

test("a note that stays keeps its cell, and one that left is forgotten", () => {
  const standing = settle(settle(NOWHERE_YET, [note(1, 1, 1)], LANED), [note(1, 1, 2), note(2, 2, 1)], LANED);
  assert.deepEqual([...standing.cells], [[1, "1 2"], [2, "2 1"]]);
  assert.deepEqual(settle(standing, [note(2, 2, 1)], LANED).moved, []);
});

test("a section is thin only under half of the fullest, and never while a canvas fills", () => {
  assert.equal(thinnest([4, 2, 3]), null);
  assert.equal(thinnest([5, 2, 1]), 2);
  assert.equal(thinnest([3, 0, 1]), null);
  assert.equal(thinnest([4, 4, 0, 0]), 2);
});

test("the screen draws nine notes at most, shared evenly", () => {
  assert.deepEqual(roomFor([7, 3, 0, 1]), [2, 2, 2, 2]);
  assert.deepEqual(roomFor([2, 1]), [4, 4]);
  const twelve = roomFor([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 0]);
  assert.deepEqual(twelve, [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
  assert.deepEqual(roomFor([5, ...Array<number>(11).fill(0)]).filter(Boolean), [1]);
});

test("a note on the screen always has room for two lines, and for more where there is room", () => {
  const shapes = [2, 3, 4, 5, 6, 8, 9, 10, 12].map((n) => linesOf(Math.ceil(n / boxColumns(n)), roomFor(Array<number>(n).fill(1))[0] ?? 1));
  assert.ok(Math.min(...shapes) >= 2, String(shapes));
  assert.ok(linesOf(2, 1) > 3);
});
