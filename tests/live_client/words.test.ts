import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { KNOWN_CODES, sayError } from "../../static/src/live/errors";
import { newId } from "../../static/src/live/ids";
import { pieces } from "../../static/src/live/ui/kept_together";
import { grown, shuffled } from "../../static/src/phone/order";
import { keptText } from "../../static/src/phone/text";
import { nextShown, nextUnanswered } from "../../static/src/phone/walk";
import { t } from "../../static/src/words";
import texts from "../cases/kept_texts.json";

function readAs(lang: "th" | "en"): void {
  (globalThis as unknown as { document: unknown }).document = { documentElement: { lang } };
}
beforeEach(() => readAs("th"));

test("a text is Thai first, English on an English page, with its plural and its names filled in", () => {
  const say = (n: number) => t("{n} ไอเดีย", "{n} idea|{n} ideas", { n });
  assert.equal(say(1), "1 ไอเดีย");
  readAs("en");
  assert.deepEqual([say(1), say(2)], ["1 idea", "2 ideas"]);
});

test("P13 every code has words in both languages, without holes, and an unknown one is told too", () => {
  const params = { max: 20, budget: 5, field: "text" };
  for (const lang of ["th", "en"] as const) {
    readAs(lang);
    for (const code of [...KNOWN_CODES, "never_heard_of"]) assert.match(sayError({ code, params, retry_after_ms: 1500 }), /^[^{}|]+$/, code);
  }
});

test("P14 an id is a UUIDv7 of its time, made without secure-context functions", () => {
  const id = newId(0x0190_1234_5678, new Uint8Array(16).fill(255));
  assert.equal(id, "01901234-5678-7fff-bfff-ffffffffffff");
  assert.notEqual(newId(), newId());
});

test("each participant has an order of their own, new ideas come last, and nothing moves", () => {
  const ideas = Array.from({ length: 30 }, (_, i) => i + 1);
  const ann = shuffled(ideas, "ann 2");
  assert.notDeepEqual(ann, shuffled(ideas, "bob 2"));
  assert.deepEqual([...ann].sort((a, b) => a - b), ideas);
  const later = grown(ann, [...ideas.slice(1), 31, 32], "ann 2");
  assert.deepEqual(later.slice(0, 30), ann);
  assert.deepEqual([...later.slice(30)].sort(), [31, 32]);
  assert.equal(grown(ann, ideas, "ann 2"), ann);
});

test("shuffled orders give every idea about the same chance to come first", () => {
  const firsts = new Map<number | undefined, number>();
  for (let person = 0; person < 3000; person++) {
    const [first] = shuffled([1, 2, 3, 4, 5], `person ${person} 2`);
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  for (const count of firsts.values()) assert.ok(count > 500 && count < 700, String(count));
});

test("the next unanswered idea is the one after, then the ones left behind, then none", () => {
  const done = new Set([2, 3]);
  const next = (from: number) => nextUnanswered([1, 2, 3, 4], (no) => done.has(no), from);
  assert.deepEqual([next(-1), next(0), next(3)], [0, 3, 0]);
  [1, 4].forEach((no) => done.add(no));
  assert.equal(next(0), -1);
});

test("a step leads to the next idea that is still shown, answered or not, and after the last to none", () => {
  const next = (from: number) => nextShown([1, 2, 3], (no) => no !== 2, from);
  assert.deepEqual([next(0), next(2)], [2, -1]);
});

test("P13 one dot, one idea: the English has a singular", () => {
  readAs("en");
  const say = (code: string, params: Record<string, number>) => sayError({ code, params });
  assert.equal(say("over_budget", { budget: 1 }), "Your dot is used. Take it back first");
  assert.equal(say("over_per_idea", { max: 1 }), "At most one dot on one idea");
  assert.equal(say("over_per_idea", { max: 2 }), "At most 2 dots on one idea");
  assert.equal(say("activity_full", { max: 1 }), "This activity is full with 1 idea");
});

test("P14 a text is expected as the server will keep it", () => {
  for (const { written, kept } of texts) assert.equal(keptText(written), kept);
});

test("Thai compounds stay whole, and the text is the same put together again", () => {
  const text = "ไปรับยาที่ร้านยาใกล้บ้าน";
  assert.equal(pieces(text).join(""), text);
  assert.ok(pieces(text).includes("ร้านยา"));
});

test("P13 an error that lacks its number is told all the same", () => {
  assert.match(sayError({ code: "text_too_long" }), /ยาวเกิน/);
});

test("no text on a live surface wears a dash or an exclamation mark", () => {
  const source = readFileSync("static/src/live/errors.ts", "utf8");
  assert.doesNotMatch(source, /[—!]"/);
});
