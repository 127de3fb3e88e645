import assert from "node:assert/strict";
import { test } from "node:test";
import { ServerClock } from "../../static/src/live/clock";
import { clockFace, milestone, reading } from "../../static/src/live/timer";

const ending = (ends_at_ms: number) => ({ ends_at_ms, remaining_ms: null, closes: false });

test("P12 a running timer counts to its deadline on the server's clock", () => {
  assert.deepEqual(reading(ending(100_000), 10_000), { state: "running", left_ms: 90_000 });
  assert.deepEqual(reading(ending(100_000), 40_000), { state: "last_minute", left_ms: 60_000 });
  assert.deepEqual(reading(ending(100_000), 100_001), { state: "time_up", left_ms: 0 });
});

test("P12 a paused timer shows what remains, and no timer shows nothing", () => {
  assert.deepEqual(reading({ ends_at_ms: null, remaining_ms: 5_000, closes: false }, 99), { state: "paused", left_ms: 5_000 });
  assert.equal(reading(null, 0), null);
  assert.equal(reading({ ends_at_ms: null, remaining_ms: null, closes: false }, 0), null);
});

test("a clock face counts a begun second as whole, so that zero means over", () => {
  assert.deepEqual([272_000, 59_001, 1, 0, 3_872_000].map(clockFace), ["04:32", "01:00", "00:01", "00:00", "1:04:32"]);
});

test("five minutes, one minute and the end are told once, and never while paused", () => {
  const at = (left_ms: number) => reading(ending(left_ms), 0);
  assert.equal(milestone(at(300_500), at(299_500)), "five_minutes");
  assert.equal(milestone(at(60_500), at(59_500)), "one_minute");
  assert.equal(milestone(at(500), at(0)), "time_up");
  assert.equal(milestone(at(59_500), at(58_500)), null);
  assert.equal(milestone(at(400_000), { state: "paused", left_ms: 200_000 }), null);
});

test("P12 the offset takes half of the way off, and a pulse can only show that we are behind", () => {
  let local_ms = 1_000;
  const clock = new ServerClock(() => local_ms);
  clock.answered(50_500, 0);
  assert.equal(clock.now(), 51_000);
  clock.heard(50_900);
  assert.equal(clock.now(), 51_000);
  clock.heard(51_200);
  assert.equal(clock.now(), 51_200);
  local_ms = 3_600_000;
  clock.heard(52_000);
  assert.equal(clock.now(), 52_000);
});
