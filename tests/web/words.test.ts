/** The browser says every sentence as the server says it: both read tests/cases/words.json. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { language, t } from "../../static/src/words";
import cases from "../cases/words.json";

function reading(lang: string): void {
  Object.assign(globalThis, { document: { documentElement: { lang } } });
}

for (const { language: lang, thai, english, params, says } of cases) {
  test(`${lang}: ${says}`, () => {
    reading(lang);
    assert.equal(t(thai, english, params as Record<string, string | number>), says);
  });
}

test("a page in any other language is read as Thai", () => {
  reading("");
  assert.equal(language(), "th");
});

test("a missing value is named", () => {
  reading("th");
  assert.throws(() => t("{left} จุด", "{left} dots"), /\{left\}/);
});
