// When to commit and when to send: at once while it is quiet, together while it is busy.

/** Runs `work` at once after a call of `soon()`, but leaves a pause after the last run; calls in between are one. */
export class Pace {
  #work;
  #pauseMs;
  #restedAt = 0;
  #asked = false;
  #running = false;

  /** `work()` may say how many ms it was busy; `pauseMs(busyMs)` is the pause after that. */
  constructor(work, pauseMs) {
    this.#work = work;
    this.#pauseMs = pauseMs;
  }

  soon() {
    if (this.#asked) return;
    this.#asked = true;
    if (!this.#running) this.#arrange();
  }

  #arrange() {
    const waitMs = this.#restedAt - performance.now();
    // A timer is a millisecond late and more: below that, after the messages that have arrived already.
    if (waitMs < 1) setImmediate(() => this.#run());
    else setTimeout(() => this.#run(), waitMs);
  }

  async #run() {
    this.#asked = false;
    this.#running = true;
    const busyMs = await this.#work();
    this.#running = false;
    this.#restedAt = performance.now() + this.#pauseMs(busyMs);
    if (this.#asked) this.#arrange();
  }
}
