/** Which frames a client may apply, and when it must join again (P4). A pure state machine: no socket, no clock. */
import type { ChangesFrame, Pulse } from "./wire";

export interface Position {
  epoch: string;
  version: number;
}

/** away: no line. joining: asked, frames are held until the answer. live: each frame follows the last. */
export type Sync =
  | { phase: "away"; at: Position | null }
  | { phase: "joining"; at: Position | null; held: ChangesFrame[] }
  | { phase: "live"; at: Position };

export interface Step {
  sync: Sync;
  /** Frames to apply now, in this order. */
  apply: ChangesFrame[];
  /** Something is missing: join again from `sync.at`. */
  rejoin: boolean;
}

export const START: Sync = { phase: "away", at: null };

const quiet = (sync: Sync): Step => ({ sync, apply: [], rejoin: false });

export function lost(sync: Sync): Sync {
  return { phase: "away", at: sync.at };
}

export function joining(sync: Sync): Sync {
  return { phase: "joining", at: sync.at, held: [] };
}

/** The join was answered with the state (or the changes) up to `at`; held frames follow. */
export function answered(sync: Sync, at: Position): Step {
  const held = sync.phase === "joining" ? sync.held : [];
  const step: Step = quiet({ phase: "live", at });
  for (const frame of held) {
    const next = framed(step.sync, frame);
    step.sync = next.sync;
    step.apply.push(...next.apply);
    if (next.rejoin) return { ...step, rejoin: true };
  }
  return step;
}

export function framed(sync: Sync, frame: ChangesFrame): Step {
  if (sync.phase === "away") return quiet(sync);
  if (sync.phase === "joining") return quiet({ ...sync, held: [...sync.held, frame] });
  const { epoch, version } = sync.at;
  if (frame.epoch !== epoch || frame.from > version + 1) return { sync, apply: [], rejoin: true };
  if (frame.to <= version) return quiet(sync);
  return { sync: { phase: "live", at: { epoch, version: frame.to } }, apply: [frame], rejoin: false };
}

/**
 * Whether a pulse shows that this client misses something. A version ahead of ours may still be on its way
 * in a frame, so the caller waits a moment and asks again; another epoch is certain at once.
 */
export function misses(sync: Sync, pulse: Pick<Pulse, "epoch" | "version">): "nothing" | "perhaps" | "surely" {
  if (sync.phase !== "live") return "nothing";
  if (pulse.epoch !== sync.at.epoch) return "surely";
  return pulse.version > sync.at.version ? "perhaps" : "nothing";
}
