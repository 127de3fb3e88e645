/** A command whose answer somebody waits for (the console): asked again with its id until there is one (P2). */
import type { Ack, Refused } from "./wire";

const TRIES = 5;
const RETRY_MS = 2_000;
export const UNREACHABLE: Refused = { ok: false, error: { code: "unreachable", params: {}, retry: true } };

/**
 * The answer for good. `ask` sends, and rejects where no answer came: then the command may have been accepted all the
 * same, and a new id could do it twice. Where the server says "later", it is asked later. Gives up after five times.
 */
export async function untilAnswered(ask: () => Promise<Ack>, wait: (wait_ms: number) => Promise<void>): Promise<Ack> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const ack = await ask().catch(() => null);
    if (ack && (ack.ok || !ack.error.retry)) return ack;
    if (tries < TRIES) await wait((ack && !ack.ok && ack.error.retry_after_ms) || RETRY_MS);
  }
  return UNREACHABLE;
}
