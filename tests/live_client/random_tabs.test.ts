/** Two tabs of one person, closed and opened, asleep and off line, before a server in all moods: every note arrives, once, in order (P2, P14). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox } from "../../static/src/live/outbox/outbox";
import { Lease } from "../../static/src/live/outbox/tabs";
import type { Ack, Command, CommandArgs } from "../../static/src/live/wire";
import { seeded, type Chance } from "./chance";
import { FakeTime, settle } from "./fake_line";
import { FakeShelf } from "./fake_shelf";
import { inMemory } from "./fake_storage";

const SEEDS = 60;
const STEPS = 80;
type Mood = "well" | "busy" | "silent" | "answer lost";
const MOODS: readonly Mood[] = ["well", "well", "well", "busy", "silent", "answer lost"];

/** Accepts each id once, and gives the first answer again. */
class FakeServer {
  mood: Mood = "well";
  readonly accepted: string[] = [];
  private readonly answers = new Map<string, Ack>();

  async take({ id, args }: Command): Promise<Ack> {
    if (this.mood === "silent") throw new Error("no answer");
    if (this.mood === "busy") return { ok: false, error: { code: "rate_limited", params: {}, retry: true, retry_after_ms: 700 } };
    const answer = this.answers.get(id) ?? this.accept(id, (args as CommandArgs["post_idea"]).text);
    if (this.mood === "answer lost") throw new Error("no answer");
    return answer;
  }

  private accept(id: string, text: string): Ack {
    this.accepted.push(text);
    const answer: Ack = { ok: true, version: this.accepted.length, result: { idea: this.accepted.length } };
    this.answers.set(id, answer);
    return answer;
  }
}

interface Tab { outbox: Outbox; lease: Lease; online: boolean; asleep: boolean; open: boolean }

class Device {
  readonly time = new FakeTime();
  readonly server = new FakeServer();
  readonly written: string[][] = [[], []];
  private readonly shelf = new FakeShelf();
  private readonly storage = inMemory();
  private readonly tabs: [Tab, Tab];
  private made = 0;

  constructor(private readonly chance: Chance) {
    this.tabs = [this.opened(), this.opened()];
  }

  async step(): Promise<void> {
    const place = this.chance() < 0.5 ? 0 : 1;
    const tab = this.tabs[place];
    const at = this.chance();
    if (at < 0.3) await this.write(place);
    else if (at < 0.4) this.server.mood = this.pick(MOODS);
    else if (at < 0.5) tab.online = !tab.online;
    else if (at < 0.55) this.turnOver(tab);
    else if (at < 0.62) this.reopen(place);
    else await this.pass(200 + this.chance() * 1_800);
    await settle();
  }

  async end(): Promise<void> {
    this.server.mood = "well";
    for (const tab of this.tabs) {
      tab.online = true;
      if (tab.asleep) this.turnOver(tab);
    }
    for (let turn = 0; turn < 20; turn++) await this.pass(1_000);
    for (const { outbox } of this.tabs) outbox.reached(this.server.accepted.length);
    await settle();
  }

  async left(): Promise<number> {
    return (await this.storage.load()).length + this.tabs.reduce((sum, { outbox }) => sum + outbox.entries().length, 0);
  }

  private pick<T>(some: readonly T[]): T {
    return some[Math.floor(this.chance() * some.length)] as T;
  }

  /** Falls asleep, or wakes and looks what it missed. */
  private turnOver(tab: Tab): void {
    tab.asleep = !tab.asleep;
    if (!tab.asleep) void tab.outbox.reload();
  }

  private async write(place: 0 | 1): Promise<void> {
    const text = `${place} ${this.written[place]?.length}`;
    this.written[place]?.push(text);
    await this.tabs[place].outbox.put("post_idea", { activity: 1, text });
  }

  /** Time goes on: tabs that are awake renew their lease once, and send. */
  private async pass(ms: number): Promise<void> {
    this.time.pass(ms);
    for (const tab of this.tabs) if (!tab.asleep && tab.lease.renew(this.time.now_ms)) await tab.outbox.drain();
    await settle();
  }

  private reopen(place: 0 | 1): void {
    const before = this.tabs[place];
    before.open = false;
    before.lease.release();
    this.tabs[place] = this.opened();
  }

  private opened(): Tab {
    const lease = new Lease(this.shelf, "lease", `tab ${this.made}`);
    const tab: Tab = { lease, online: true, asleep: false, open: true, outbox: null as unknown as Outbox };
    const awake = () => tab.open && !tab.asleep;
    tab.outbox = new Outbox({
      storage: this.storage,
      send: (command) => this.server.take(command),
      turn: () => (awake() && tab.online && lease.renew(this.time.now_ms) ? lease.turn : null),
      newest_idea: () => 0,
      told: () => { for (const other of this.tabs ?? []) if (other !== tab && !other.asleep) void other.outbox.reload(); },
      new_id: () => `c${String(++this.made).padStart(5, "0")}`,
      now_ms: () => this.time.now_ms,
      after: (wait_ms, run) => { this.time.after(wait_ms, run); },
    });
    this.made++;
    void tab.outbox.reload();
    return tab;
  }
}

test("P14 whatever happens to two tabs and their line, every note arrives once, and in each tab's order", async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const device = new Device(seeded(seed));
    for (let at = 0; at < STEPS; at++) await device.step();
    await device.end();
    const { accepted } = device.server;
    assert.deepEqual([...accepted].sort(), device.written.flat().sort(), `seed ${seed}: all, once`);
    for (const [place, own] of device.written.entries()) {
      assert.deepEqual(accepted.filter((text) => text.startsWith(`${place} `)), own, `seed ${seed}: in order`);
    }
    assert.equal(await device.left(), 0, `seed ${seed}: nothing is left over`);
  }
});
