/** What the server wrote into a live page for its script. */
import type { Audience } from "./wire";

export interface Boot {
  workshop: string;
  as: Audience;
  csrf: string;
  /** Opaque, the same for one participant on every visit: keeps the queues of two people on one device apart. */
  person?: string;
  /** A helper enters for somebody on paper. */
  paper?: boolean;
  /** On the console: how many participants of a rehearsal are simulated. */
  crowd?: number;
  /** A screen's link token. */
  screen?: string;
}

export function readBoot<B extends Boot = Boot>(): B {
  return JSON.parse(document.getElementById("boot")?.textContent ?? "{}") as B;
}
