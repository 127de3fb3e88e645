/** The list of a facilitator's own presses: one press is one step, and a colleague's change stays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Notice } from "../../static/src/console/desk";
import { Presses } from "../../static/src/console/undo/presses";
import type { Change, CommandArgs, Idea, Theme, Workshop } from "../../static/src/live/wire";
import { idea, STATE } from "./cast";
import { FakeRoom } from "./fake_room";

(globalThis as unknown as { document: unknown }).document = { documentElement: { lang: "th" } };

const NEAR: Theme = { no: 1, name: "ใกล้บ้าน", merged: false, inside: null };
const MERGED: Theme = { no: 2, name: "รวม", merged: true, inside: 1 };
const SHOWN = [1, 2, 3].map((no) => idea(no, { state: "accepted", reason: null }));
const GROUPED = [idea(1, { theme: 1 }), idea(2, { merge: 2 }), idea(3, { merge: 2, theme: 1 }), idea(4)];

const ideaIs = (one: Idea): Change => ({ type: "idea", idea: one });
const themeIs = (theme: Theme): Change => ({ type: "theme", theme });
const workshopIs = (more: Partial<Workshop>): Change => ({ type: "workshop", workshop: { ...STATE.workshop, ...more } });

/** A room that renames, hides, freezes, announces and groups as the server does, and a facilitator in it. */
function desk(refuse: (name: string, args: unknown) => boolean = () => false) {
  const said: Notice[] = [];
  const changed = (name: string, args: unknown, ...changes: Change[]) => (refuse(name, args) ? { refused: "not_found" } : { changes });
  let made = 10;
  const room: FakeRoom = new FakeRoom({ ...STATE, ideas: [...SHOWN, ...GROUPED.map((one) => ({ ...one, no: one.no + 10 }))], themes: [NEAR, MERGED] }, {
    name_theme: (args) => changed("name_theme", args, themeIs({ ...NEAR, no: args.theme, name: args.name })),
    moderate_idea: (args) => changed("moderate_idea", args, ideaIs(idea(args.idea, { state: args.state, reason: args.reason ?? null }))),
    freeze: (args) => changed("freeze", args, workshopIs({ frozen: args.frozen })),
    announce: (args) => changed("announce", args, workshopIs({ announcement: args.text })),
    drop_theme: ({ theme }) => ({ changes: [{ type: "theme_gone", no: theme }, themeIs({ ...MERGED, inside: null }), ideaIs(idea(11)), ideaIs(idea(13, { merge: 2 }))] }),
    make_theme: ({ name }) => ({ changes: [themeIs({ ...NEAR, no: ++made, name })], result: { theme: made } }),
    group_ideas: ({ theme, ideas }) => ({ changes: moved(theme, ideas) }),
  });
  const moved = (theme: number | null, nos: CommandArgs["group_ideas"]["ideas"]): Change[] => nos.flatMap((no): Change[] => {
    const one = room.state().board?.ideas.get(no);
    if (!one) return [];
    return [one.merge === null ? ideaIs({ ...one, theme }) : themeIs({ ...MERGED, inside: theme })];
  });
  const presses = new Presses(room, { say: (notice) => said.push(notice), changed: () => {}, sending: () => {} });
  const undo = () => presses.undo(presses.newest?.key ?? 0);
  return { room, presses, said, undo, last: () => said[said.length - 1]?.text ?? "" };
}

const rename = (name: string) => [{ name: "name_theme" as const, args: { theme: 1, name } }];
const hide = (...nos: number[]) => nos.map((no) => ({ name: "moderate_idea" as const, args: { idea: no, state: "rejected" as const, reason: "ซ้ำ" } }));
const nameOf = (room: FakeRoom, no: number) => room.state().board?.themes.get(no)?.name;
const statesOf = (room: FakeRoom) => [1, 2, 3].map((no) => room.state().board?.ideas.get(no)?.state);

test("a name that a colleague gave since stays, and that is said", async () => {
  const { room, presses, undo, last } = desk();
  await presses.press(rename("ไกล"));
  room.elsewhere(themeIs({ ...NEAR, name: "ของเพื่อน" }));
  await undo();
  assert.equal(nameOf(room, 1), "ของเพื่อน");
  assert.match(last(), /^ไม่ได้เลิกทำ: เปลี่ยนชื่อกลุ่ม/);
  assert.equal(presses.newest, null);
});

test("what a colleague did between two steps of mine is not overridden by the older one", async () => {
  const { room, presses, undo } = desk();
  await presses.press(rename("หนึ่ง"));
  room.elsewhere(themeIs({ ...NEAR, name: "ของเพื่อน" }));
  await presses.press(rename("สอง"));
  await undo();
  assert.equal(nameOf(room, 1), "ของเพื่อน");
  await undo();
  assert.equal(nameOf(room, 1), "ของเพื่อน");
});

test("steps of mine on the same thing are taken back one after another", async () => {
  const { room, presses, undo } = desk();
  for (const name of ["หนึ่ง", "สอง"]) await presses.press(rename(name));
  await undo();
  assert.equal(nameOf(room, 1), "หนึ่ง");
  await undo();
  assert.equal(nameOf(room, 1), "ใกล้บ้าน");
});

test("an undo waits until the room has told of what it takes back", async () => {
  const { room, presses, undo, last } = desk();
  room.held = [];
  await presses.press(rename("ไกล"));
  const undone = undo();
  await new Promise((resolve) => { setImmediate(resolve); });
  assert.equal(room.sent.length, 1);
  room.tell();
  await undone;
  assert.equal(nameOf(room, 1), "ใกล้บ้าน");
  assert.match(last(), /^เลิกทำแล้ว/);
});

test("undo stops at what was done for good, and does not reach behind it", async () => {
  const { room, presses, undo, last } = desk();
  await presses.press(rename("ไกล"));
  await presses.press([{ name: "close_round", args: { activity: 2 } }]);
  assert.equal(presses.newest?.words, "ปิดรับคะแนน");
  assert.equal(presses.newest?.parts, null);
  for (let times = 0; times < 2; times++) await undo();
  assert.match(last(), /^เลิกทำไม่ได้: ปิดรับคะแนน/);
  assert.equal(nameOf(room, 1), "ไกล");
});

test("a step stays in the list until it was taken back", async () => {
  let refusing = false;
  const { room, presses, undo } = desk(() => refusing);
  await presses.press(rename("ไกล"));
  refusing = true;
  await undo();
  assert.equal(presses.newest?.words, "เปลี่ยนชื่อกลุ่ม");
  refusing = false;
  await undo();
  assert.equal(nameOf(room, 1), "ใกล้บ้าน");
  assert.equal(presses.newest, null);
});

test("away from the room an undo says so and keeps its step", async () => {
  const { room, presses, undo, said } = desk();
  await presses.press(rename("ไกล"));
  room.away();
  await undo();
  assert.equal(room.sent.length, 1);
  assert.equal(said.length, 1);
  assert.notEqual(presses.newest, null);
});

test("one press is one step, however many notes it hides", async () => {
  const { room, presses, undo } = desk();
  await presses.press([{ name: "freeze", args: { frozen: true } }]);
  await presses.press(hide(1, 2, 3));
  assert.equal(presses.newest?.words, "ไม่แสดงไอเดีย (3)");
  await undo();
  assert.deepEqual(statesOf(room), ["accepted", "accepted", "accepted"]);
  assert.equal(presses.newest?.words, "ให้ทุกคนมองที่จอ");
});

test("of many notes those that a colleague decided on since stay, and are counted", async () => {
  const { room, presses, undo, last } = desk();
  await presses.press(hide(1, 2, 3));
  room.elsewhere(ideaIs(idea(2, { state: "rejected", reason: "ตามที่ผู้เขียนขอ" })));
  await undo();
  assert.deepEqual(statesOf(room), ["accepted", "rejected", "accepted"]);
  assert.match(last(), /ยกเว้น 1 รายการ/);
});

test("what was refused of an undo can be tried again; what went through is not sent twice", async () => {
  let refused: number | null = null;
  const { room, presses, undo, last } = desk((_, args) => (args as CommandArgs["moderate_idea"]).idea === refused);
  await presses.press(hide(1, 2, 3));
  refused = 2;
  await undo();
  assert.deepEqual(statesOf(room), ["accepted", "rejected", "accepted"]);
  refused = null;
  const before = room.sent.length;
  await undo();
  assert.deepEqual(room.sent.slice(before), [["moderate_idea", { idea: 2, state: "accepted" }]]);
  assert.equal(last(), "เลิกทำแล้ว: ไม่แสดงไอเดีย (3)");
  assert.equal(presses.newest, null);
});

test("the toast takes its own step off the list, also when others followed", async () => {
  const { room, presses } = desk();
  const { undo } = await presses.press(hide(1, 2));
  await presses.press(rename("ไกล"));
  await undo?.();
  assert.deepEqual(statesOf(room), ["accepted", "accepted", "accepted"]);
  assert.equal(presses.newest?.words, "เปลี่ยนชื่อกลุ่ม");
  await presses.undo(presses.newest.key);
  assert.equal(presses.newest, null);
  const sent = room.sent.length;
  await undo?.();
  assert.equal(room.sent.length, sent);
});

test("A1 a theme that comes back under another number is the same to older and to later steps", async () => {
  const { room, presses, undo } = desk();
  await presses.press(rename("ไกล"));
  await presses.press([{ name: "group_ideas", args: { theme: 1, ideas: [14] } }]);
  await presses.press([{ name: "drop_theme", args: { theme: 1 } }]);
  await undo();
  assert.equal(nameOf(room, 11), "ไกล");
  assert.equal(room.state().board?.themes.get(2)?.inside, 11);
  assert.equal(room.state().board?.ideas.get(14)?.theme, 11);
  await presses.press([{ name: "name_theme", args: { theme: 11, name: "ไกลมาก" } }]);
  for (let times = 0; times < 3; times++) await undo();
  assert.deepEqual(room.sent.slice(-3), [
    ["name_theme", { theme: 11, name: "ไกล" }],
    ["group_ideas", { theme: null, ideas: [14] }],
    ["name_theme", { theme: 11, name: "ใกล้บ้าน" }],
  ]);
  assert.equal(nameOf(room, 11), "ใกล้บ้าน");
});

test("P12 a timer that a taken-back pause has moved is still what the earlier step left", async () => {
  const timers = [500_000, null, 900_000];
  const activity = (ends_at_ms: number | null) => ({ ...STATE.activities[0]!, timer: { ends_at_ms, remaining_ms: ends_at_ms === null ? 1000 : null, closes: false } });
  const next = () => ({ changes: [{ type: "activity" as const, activity: activity(timers.shift() ?? null) }] });
  const room = new FakeRoom({ ...STATE, activities: [activity(400_000)] }, { set_timer: next, pause: next, resume: next });
  const presses = new Presses(room, { say: () => {}, changed: () => {}, sending: () => {} });
  await presses.press([{ name: "set_timer", args: { activity: 1, seconds: 60 } }]);
  await presses.press([{ name: "pause", args: {} }]);
  for (let times = 0; times < 2; times++) await presses.undo(presses.newest?.key ?? 0);
  assert.deepEqual(room.sent.map(([name]) => name), ["set_timer", "pause", "resume", "set_timer"]);
  assert.equal(presses.newest, null);
});
