/** Ideas as they lie in themes, and the words that they share. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedWords } from "../../static/src/activities/group/shared_words";
import { columns, nameOf, sectorsIn, themeOf } from "../../static/src/activities/group/themes";
import type { Theme } from "../../static/src/live/wire";
import { idea } from "./cast";

const themes = new Map<number, Theme>([
  [1, { no: 1, name: "ใกล้บ้าน", merged: false, inside: null }],
  [2, { no: 2, name: "เร็ว", merged: false, inside: null }],
  [3, { no: 3, name: "รับยาโดยไม่ต้องมา", merged: true, inside: 1 }],
]);
const IDEAS = [idea(1), idea(2, { merge: 3, theme: 2, sector: "private" }), idea(3, { theme: 1 }), idea(4, { merge: 3, sector: "private" })];

test("a part of a merged idea lies where that one lies, and not where it lay by itself", () => {
  assert.deepEqual(IDEAS.map((one) => themeOf(one, themes)), [null, 1, 1, 1]);
});

test("themes stand in the order in which they were made, what is not grouped last, and empty ones too", () => {
  const made = columns(IDEAS, themes);
  assert.deepEqual(made.map(({ theme, ideas }) => [theme?.no ?? null, ideas]), [[1, 3], [2, 0], [null, 1]]);
  assert.deepEqual(made[0]?.entries.map((entry) => [nameOf(entry), entry.parts.map(({ no }) => no)]), [["รับยาโดยไม่ต้องมา", [2, 4]], ["ไอเดีย 3", [3]]]);
});

test("the sectors of a theme are counted, most first", () => {
  assert.deepEqual(sectorsIn(columns(IDEAS, themes)[0]!), [["private", 2], ["citizen", 1]]);
});

test("words that at least two texts share name a theme, and empty words do not", () => {
  const words = sharedWords(["จองคิวผ่านมือถือ", "ให้จองคิวล่วงหน้าได้", "ส่งยาถึงบ้าน"]);
  assert.ok(words.includes("คิว") || words.includes("จองคิว"), words.join());
  assert.ok(!words.includes("ได้"));
  assert.deepEqual(sharedWords(["ส่งยา", "จอดรถ"]), []);
});
