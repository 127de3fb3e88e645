/** Keeps one socket joined to its workshop: joins, joins again on a gap (P4), comes back after a lost line. */
import type { ServerClock } from "./clock";
import type { LiveSocket, SocketEvents } from "./socket";
import { answered, framed, joining, lost, misses, START, type Step, type Sync } from "./sync";
import type { Ack, ChangesFrame, Command, Gone, JoinAnswer, Joined, JoinRequest, Pulse } from "./wire";

/** ended: coming back would not help; the page says why. */
export type Link = { status: "opening" } | { status: "online" } | { status: "away" } | { status: "ended"; code: string };

export interface ConnectionEvents {
  link: (link: Link) => void;
  joined: (answer: Joined) => void;
  frame: (frame: ChangesFrame) => void;
  pulse: (pulse: Pulse) => void;
}

/** Timers and chance, so that tests can hold them. */
export interface Surroundings {
  after: (wait_ms: number, run: () => void) => () => void;
  random: () => number;
  local_ms: () => number;
}

const ANSWER_TIMEOUT_MS = 10_000;
/** A pulse comes at most 15 s apart; after two missed ones the line is taken for dead. */
const SILENCE_MS = 35_000;
/** How long a frame may lag behind the pulse that tells of its version. */
const FRAME_GRACE_MS = 2_000;
const RETRY_MIN_MS = 1_000;
const RETRY_MAX_MS = 5_000;
const JITTER_MS = 1_000;

const FINAL: ReadonlySet<string> = new Set(["removed", "signed_out", "outdated", "unsupported_protocol", "forbidden", "not_found", "rehearsal_over"]);

export class Connection {
  private sync: Sync = START;
  private link: Link = { status: "opening" };
  private member = false;
  private failures = 0;
  /** Counts joins and lost lines: an answer to an older join is no news. */
  private joins = 0;
  private retry: (() => void) | null = null;
  private silence: (() => void) | null = null;
  private readonly socket: LiveSocket;

  constructor(
    private readonly request: Pick<JoinRequest, "workshop" | "as">,
    open: (events: SocketEvents) => LiveSocket,
    private readonly clock: ServerClock,
    private readonly events: ConnectionEvents,
    private readonly around: Surroundings,
  ) {
    this.socket = open({
      opened: () => void this.join(),
      lost: (code) => this.onLost(code),
      changes: (frame) => this.follow(framed(this.sync, frame)),
      pulse: (pulse) => this.onPulse(pulse),
      gone: (gone) => this.onGone(gone),
    });
  }

  /** Open the line now, whatever the back-off: at the start, on "online", when the page is seen again. */
  open(): void {
    this.retry?.();
    this.retry = null;
    if (this.link.status !== "ended" && this.sync.phase === "away") this.socket.open();
  }

  /** The page was hidden for a while: a phone may hold a dead line for a live one, so ask. */
  wake(): void {
    if (this.sync.phase === "live") void this.join();
    else this.open();
  }

  /** Commands may go out: the server knows us on this line, also while a gap is being filled. */
  isLive(): boolean {
    return this.member;
  }

  /** Rejects where no answer came; the command may or may not have been accepted. */
  async command(command: Command): Promise<Ack> {
    if (!this.isLive()) throw new Error("not joined");
    return (await this.socket.ask("command", command, ANSWER_TIMEOUT_MS)) as Ack;
  }

  close(): void {
    this.end("closed");
  }

  private async join(): Promise<void> {
    this.sync = joining(this.sync);
    const asked_at_ms = this.around.local_ms();
    const request: JoinRequest = { protocol: 1, ...this.request, ...this.sync.at };
    const attempt = ++this.joins;
    try {
      const answer = (await this.socket.ask("join", request, ANSWER_TIMEOUT_MS)) as JoinAnswer;
      if (attempt === this.joins) this.onAnswer(answer, asked_at_ms);
    } catch {
      if (attempt === this.joins) this.drop();
    }
  }

  private onAnswer(answer: JoinAnswer, asked_at_ms: number): void {
    if (!answer.ok) {
      const { code, retry, retry_after_ms } = answer.error;
      if (retry) this.drop(retry_after_ms);
      else this.end(code);
      return;
    }
    this.failures = 0;
    this.member = true;
    this.clock.answered(answer.server_time_ms, asked_at_ms);
    this.listenForSilence();
    this.events.joined(answer);
    this.follow(answered(this.sync, { epoch: answer.epoch, version: answer.version }));
    this.setLink({ status: "online" });
  }

  private follow(step: Step): void {
    this.sync = step.sync;
    for (const frame of step.apply) this.events.frame(frame);
    if (step.rejoin) void this.join();
  }

  private onPulse(pulse: Pulse): void {
    this.clock.heard(pulse.server_time_ms);
    this.listenForSilence();
    this.events.pulse(pulse);
    const missing = misses(this.sync, pulse);
    if (missing === "surely") void this.join();
    if (missing === "perhaps") this.around.after(FRAME_GRACE_MS, () => { if (misses(this.sync, pulse) !== "nothing") void this.join(); });
  }

  private onGone(gone: Gone): void {
    if (FINAL.has(gone.code)) this.end(gone.code);
    else this.drop(gone.retry_after_ms);
  }

  private onLost(code: string | null): void {
    this.silence?.();
    if (code && FINAL.has(code)) return this.end(code);
    if (this.link.status === "ended") return;
    this.leave();
    this.setLink({ status: "away" });
    if (!this.retry) this.comeBack();
  }

  /** Give the line up and come back later. */
  private drop(wait_ms?: number): void {
    this.comeBack(wait_ms);
    this.leave();
    this.socket.close();
    this.setLink({ status: "away" });
  }

  /** 1 to 5 s, longer with each failure, plus up to 1 s by chance: a whole hall must not come back at once. */
  private comeBack(wait_ms = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** this.failures++)): void {
    this.retry?.();
    this.retry = this.around.after(wait_ms + this.around.random() * JITTER_MS, () => this.open());
  }

  private listenForSilence(): void {
    this.silence?.();
    this.silence = this.around.after(SILENCE_MS, () => this.drop(0));
  }

  private end(code: string): void {
    this.setLink({ status: "ended", code });
    this.retry?.();
    this.silence?.();
    this.leave();
    this.socket.close();
  }

  private leave(): void {
    this.joins++;
    this.member = false;
    this.sync = lost(this.sync);
  }

  private setLink(link: Link): void {
    this.link = link;
    this.events.link(link);
  }
}
