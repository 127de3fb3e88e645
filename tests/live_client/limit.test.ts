/** How long a text may be, and what is said of it (T6, P13). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { byCodePoints, byGraphemes, fits, lengthWords } from "../../static/src/live/limit";

(globalThis as unknown as { document: unknown }).document = { documentElement: { lang: "en" } };

test("T6 length is counted as people see it: a family is one, a Thai syllable's marks do not count apart", () => {
  const { lengthOf } = byGraphemes(1000);
  assert.deepEqual(["ก", "👨‍👩‍👧".repeat(200), "ที่".repeat(400)].map(lengthOf), [1, 200, 400]);
});

test("T6 what the server measures on the wire is counted by code points, never by halves of one", () => {
  const { lengthOf } = byCodePoints(500);
  assert.deepEqual(["ที่", "🙂"].map(lengthOf), [3, 1]);
});

test("P13 how much is left is said when little is, and then how much is too long", () => {
  const limit = byGraphemes(200);
  const said = [179, 180, 199, 200, 201].map((n) => lengthWords("ที่".repeat(n), limit));
  assert.deepEqual(said, [null, "20 characters left", "1 character left", "0 characters left", "1 character too long"]);
});

test("P13 a text fits with something in it and not too much; spaces around it are not sent", () => {
  const limit = byGraphemes(3);
  assert.deepEqual(["", "  ", "abc", "  abc  ", "abcd"].map((text) => fits(text, limit)), [false, false, true, true, false]);
});
