// Who may vote on what, and how much one participant may send. Pure: the time and all that is known are arguments.

import { Refusal } from "./refusal.mjs";

const PER_SECOND = 10;
const BURST = 60;

/** What a participant may send: ten commands and joins a second, after sixty at once. */
export class Bucket {
  constructor(nowMs) {
    this.tokens = BURST;
    this.atMs = nowMs;
  }

  /** Take one token. Throws rate_limited, with the wait until there is one. */
  take(nowMs) {
    this.tokens = Math.min(BURST, this.tokens + (Math.max(0, nowMs - this.atMs) / 1000) * PER_SECOND);
    this.atMs = Math.max(nowMs, this.atMs);
    if (this.tokens < 1) {
      const waitMs = Math.round(((1 - this.tokens) / PER_SECOND) * 1000) + 1;
      throw new Refusal("rate_limited", {}, { retry: true, retry_after_ms: waitMs });
    }
    this.tokens -= 1;
  }
}

/** Throws unless the one on `seat` may enter the workshop as this audience. */
export function requireWelcome(seat, workshop, join) {
  if (join.protocol !== 1) throw new Refusal("unsupported_protocol", { supported: 1 });
  if (join.as !== "participant" || join.workshop !== seat.workshop) throw new Refusal("signed_out");
  if (seat.removed) throw new Refusal("removed");
  if (workshop.id !== seat.workshop) throw new Refusal("forbidden");
}

/** Throws unless the one on `seat` may vote on `idea` in `activity`; both are undefined where there is none. */
export function requireVotable(seat, workshop, activity, idea) {
  if (seat.removed) throw new Refusal("removed");
  if (seat.workshop !== workshop.id) throw new Refusal("forbidden");
  if (!activity) throw new Refusal("not_found", { field: "activity" });
  if (workshop.state !== "live") throw new Refusal("workshop_not_live");
  if (workshop.activity !== activity.no) throw new Refusal("activity_closed");
  if (activity.kind !== "opinion" || !activity.votes) throw new Refusal("voting_closed");
  if (!idea) throw new Refusal("not_found", { field: "idea" });
  if (!idea.shown || !activity.sources.includes(idea.activity)) throw new Refusal("idea_not_shown");
}
