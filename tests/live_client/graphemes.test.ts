/** Text counted and cut as people count it (T6). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, graphemesOf } from "../../static/src/live/graphemes";

test("T6 a consonant with its vowel and tone mark is one, and is cut off whole", () => {
  assert.equal(graphemesOf("ที่นี่").length, 2);
  assert.equal(cut("ที่นี่", 1), "ที่");
});
