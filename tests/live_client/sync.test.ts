import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, framed, joining, lost, misses, START, type Sync } from "../../static/src/live/sync";
import { frame } from "./cast";

const LIVE: Sync = { phase: "live", at: { epoch: "e1", version: 10 } };
const versions = (frames: readonly { to: number }[]) => frames.map(({ to }) => to);

test("P4 a frame that follows is applied and moves the version to its end", () => {
  const step = framed(LIVE, frame(11, 14));
  assert.deepEqual(versions(step.apply), [14]);
  assert.deepEqual(step.sync, { phase: "live", at: { epoch: "e1", version: 14 } });
  assert.equal(step.rejoin, false);
});

test("P4 a frame that overlaps what is known is applied too: its values are absolute", () => {
  assert.deepEqual(versions(framed(LIVE, frame(8, 11)).apply), [11]);
});

test("P4 an older frame is dropped", () => {
  const step = framed(LIVE, frame(8, 10));
  assert.deepEqual([step.apply, step.sync, step.rejoin], [[], LIVE, false]);
});

test("P4 a gap or another epoch asks to join again and applies nothing", () => {
  for (const bad of [frame(12, 13), frame(11, 12, { epoch: "e2" })]) {
    const step = framed(LIVE, bad);
    assert.deepEqual([step.apply, step.rejoin], [[], true]);
  }
});

test("P4 frames before the join answer are held, then applied where they follow it", () => {
  let sync = joining(START);
  for (const early of [frame(9, 10), frame(11, 11), frame(12, 13)]) sync = framed(sync, early).sync;
  const step = answered(sync, { epoch: "e1", version: 10 });
  assert.deepEqual(versions(step.apply), [11, 13]);
  assert.deepEqual(step.sync, { phase: "live", at: { epoch: "e1", version: 13 } });
});

test("P4 a gap among the held frames asks to join again after applying what followed", () => {
  const held = framed(framed(joining(START), frame(11, 11)).sync, frame(14, 14)).sync;
  const step = answered(held, { epoch: "e1", version: 10 });
  assert.deepEqual([versions(step.apply), step.rejoin], [[11], true]);
});

test("P4 joining again tells where we were, also after a lost line", () => {
  assert.deepEqual(joining(lost(LIVE)).at, { epoch: "e1", version: 10 });
});

test("P4 frames without a line are ignored", () => {
  const away = lost(LIVE);
  assert.deepEqual(framed(away, frame(11, 11)), { sync: away, apply: [], rejoin: false });
});

test("P4 a pulse ahead of us may wait for its frame, a pulse of another epoch may not", () => {
  assert.equal(misses(LIVE, { epoch: "e1", version: 10 }), "nothing");
  assert.equal(misses(LIVE, { epoch: "e1", version: 12 }), "perhaps");
  assert.equal(misses(LIVE, { epoch: "e2", version: 10 }), "surely");
  assert.equal(misses(joining(LIVE), { epoch: "e2", version: 10 }), "nothing");
});
