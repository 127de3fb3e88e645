import assert from "node:assert/strict";
import { test } from "node:test";
import { UNREACHABLE, untilAnswered } from "../../static/src/live/asking";
import type { Ack } from "../../static/src/live/wire";

const saved: Ack = { ok: true, version: 3, result: null };
const refused = (code: string, more: object = {}): Ack => ({ ok: false, error: { code, params: {}, retry: false, ...more } });

/** Answers in this order, null for none, and how long was waited between them. */
async function asked(...answers: (Ack | null)[]): Promise<{ ack: Ack; waits: number[]; left: number }> {
  const waits: number[] = [];
  const ask = async () => {
    const answer = answers.shift();
    if (!answer) throw new Error("no answer");
    return answer;
  };
  const ack = await untilAnswered(ask, async (wait_ms) => { waits.push(wait_ms); });
  return { ack, waits, left: answers.length };
}

test("P2 an answer for good is told at once, a refusal too", async () => {
  assert.deepEqual(await asked(saved, saved), { ack: saved, waits: [], left: 1 });
  assert.deepEqual((await asked(refused("wrong_state"))).ack, refused("wrong_state"));
});

test("P13 who asks too fast is asked for once more after the time that was told", async () => {
  assert.deepEqual(await asked(refused("rate_limited", { retry: true, retry_after_ms: 700 }), saved), { ack: saved, waits: [700], left: 0 });
});

test("P2 a line that breaks on the way leaves no doubt: the same command is asked for again", async () => {
  assert.deepEqual(await asked(null, null, saved), { ack: saved, waits: [2_000, 2_000], left: 0 });
});

test("P14 a room that does not answer is told of", async () => {
  assert.deepEqual(await asked(), { ack: UNREACHABLE, waits: [2_000, 2_000, 2_000, 2_000], left: 0 });
});
