/** My seat code on the phone (V3): when it is asked for, and what became of the one that I gave. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "../../static/src/live/outbox/entry";
import { myBoard } from "../../static/src/live/store";
import { asksForSeat, codeInAddress, givenCode } from "../../static/src/phone/seat";
import { DOTS, MINE } from "./cast";

const per_seat = { ...DOTS, accepts_votes: true, settings: { ...DOTS.settings, per_seat: true } } as typeof DOTS;
const without = myBoard(MINE);
const with_code = myBoard({ ...MINE, seat_code: true });

const given = (id: string, code: string, more: Partial<Entry> = {}): Entry =>
  ({ id, name: "use_seat_code", args: { code }, seq: 1, made_ms: 0, status: "waiting", ...more });

test("V3: only an open vote that is one per seat asks, and only who has no seat yet", () => {
  assert.equal(asksForSeat(per_seat, without), true);
  assert.equal(asksForSeat(per_seat, with_code), false);
  assert.equal(asksForSeat({ ...per_seat, accepts_votes: false }, without), false);
  assert.equal(asksForSeat({ ...DOTS, accepts_votes: true }, without), false);
});

test("the newest code that I gave is shown with its answer", () => {
  assert.equal(givenCode([]), null);
  assert.deepEqual(givenCode([given("a", "AAAA2222")]), { id: "a", code: "AAAA2222", sending: true, error: null });
  const error = { code: "seat_code_taken", retry: false, params: {} };
  const all = [given("a", "AAAA2222", { status: "refused", error }), given("b", "BBBB3333", { status: "refused", error })];
  assert.deepEqual(givenCode(all), { id: "b", code: "BBBB3333", sending: false, error });
});

test("a scanned slip brings its code along in the address", () => {
  assert.equal(codeInAddress("?lang=th&seat=AAAA2222"), "AAAA2222");
  assert.equal(codeInAddress("?lang=th"), null);
});
