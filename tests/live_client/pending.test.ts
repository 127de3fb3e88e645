import assert from "node:assert/strict";
import { test } from "node:test";
import { made, type Entry, type Status } from "../../static/src/live/outbox/entry";
import { myBoard } from "../../static/src/live/store";
import type { CommandArgs, CommandName } from "../../static/src/live/wire";
import { canChange, isUnanswered, keptIdeas, ownNote, ownNotes, ownVotes, refusedNotes, type OwnNote } from "../../static/src/phone/pending";
import { changedNotes } from "../../static/src/phone/use_state_calls";
import { MINE, myIdea } from "./cast";

function entry<N extends CommandName>(name: N, args: CommandArgs[N], status: Status = "waiting", more: Partial<Entry> = {}): Entry {
  return { id: `c ${name}`, seq: 1, made_ms: 9_000, name, args, status, ...more };
}

const notes = (mine: typeof MINE, ...entries: Entry[]) => ownNotes(myBoard(mine), entries, 1).map(({ text, state }) => [text, state]);

test("P14 a note stands at the top at once, and its state is told", () => {
  const post = entry("post_idea", { activity: 1, text: "ใหม่" });
  assert.deepEqual(notes(MINE, post), [["ใหม่", "sending"], ["ไอเดีย 2", "accepted"]]);
  assert.deepEqual(notes(MINE, { ...post, status: "refused" })[0], ["ใหม่", "failed"]);
  assert.equal(keptIdeas([post]), 1);
});

test("P14 a text refused in an earlier activity is still mine to send here, one on its way there is not shown", () => {
  const late = entry("post_idea", { activity: 7, text: "ช้าไป" }, "refused");
  const [note] = ownNotes(myBoard(MINE), [late], 1);
  assert.deepEqual([note?.text, note?.state, note?.belongs], ["ช้าไป", "failed", false]);
  assert.deepEqual(refusedNotes([late]).map(({ text }) => text), ["ช้าไป"]);
  assert.deepEqual(notes(MINE, { ...late, status: "sent" }), [["ไอเดีย 2", "accepted"]]);
});

test("P14 a saved note is shown once, whichever of answer and news comes first", () => {
  const told = entry("post_idea", { activity: 1, text: "ไอเดีย 2" }, "saved", { idea: 2, version: 3 });
  assert.deepEqual(notes(MINE, told), [["ไอเดีย 2", "accepted"]]);
  assert.deepEqual(notes({ ...MINE, ideas: [] }, told), [["ไอเดีย 2", "sending"]]);
});

test("P14 a note that was saved before its answer is here is shown once, as saved", () => {
  const post = entry("post_idea", { activity: 1, text: "  จองคิว" }, "sent", { after: 2 });
  const mine = { ...MINE, ideas: [myIdea(2), myIdea(5, { text: "จองคิว" })] };
  assert.deepEqual(notes(MINE, post), [["  จองคิว", "sending"], ["ไอเดีย 2", "accepted"]]);
  for (const status of ["waiting", "sent"] as const) {
    assert.deepEqual(notes(mine, { ...post, status }), [["จองคิว", "accepted"], ["ไอเดีย 2", "accepted"]], "another tab may know less");
  }
});

test("P14 through all that tells of a note it stays one, in its place and under one name", () => {
  const post = entry("post_idea", { activity: 1, text: "จองคิว" }, "sent", { seq: 1, after: 2 });
  const next = entry("post_idea", { activity: 1, text: "ต่อไป" }, "waiting", { id: "next", seq: 2, after: 2 });
  const mine = myBoard({ ...MINE, ideas: [myIdea(2), myIdea(5, { text: "จองคิว" })] });
  const keys = (...entries: Entry[]) => ownNotes(mine, entries, 1).map(({ key }) => key);
  const once = ["next", "idea 5", "idea 2"];
  assert.deepEqual(keys(post, next), once);
  assert.deepEqual(keys({ ...post, status: "saved", idea: 5, version: 9 }, next), once);
  assert.deepEqual(keys(next), once);
});

test("P14 a note on its way is not taken for an older one, another activity's or another text's", () => {
  const post = entry("post_idea", { activity: 1, text: "จองคิว" }, "sent", { after: 2 });
  const others = [myIdea(1, { text: "จองคิว" }), myIdea(5, { text: "จองคิว", activity: 4 }), myIdea(6, { text: "จองคิวยา" })];
  for (const other of others) assert.equal(notes({ ...MINE, ideas: [other] }, post)[0]?.[1], "sending", other.text);
  const { after: _, ...twin } = post;
  assert.deepEqual(notes({ ...MINE, ideas: [myIdea(5, { text: "จองคิว" })] }, twin).length, 2);
});

test("P14 the same text written twice is two notes, whatever was answered", () => {
  const args = { activity: 1, text: "จองคิว" };
  const first = entry("post_idea", args, "sent", { id: "c1", after: 2 });
  const second = entry("post_idea", args, "sent", { id: "c2", seq: 2, after: 2 });
  const ideas = [myIdea(5, { text: "จองคิว" }), myIdea(6, { text: "จองคิว" })];
  const states = (some: typeof ideas, ...entries: Entry[]) => notes({ ...MINE, ideas: some }, ...entries).map(([, state]) => state);
  assert.deepEqual(states([], first, second), ["sending", "sending"]);
  assert.deepEqual(states(ideas.slice(0, 1), first, second), ["sending", "accepted"]);
  assert.deepEqual(states(ideas.slice(0, 1), { ...first, status: "saved", idea: 5 }, second), ["sending", "accepted"]);
  assert.deepEqual(states(ideas, first, second), ["accepted", "accepted"]);
});

test("P12 unsaved notes stand on top whatever this device's clock says", () => {
  const post = (text: string, seq: number) => entry("post_idea", { activity: 1, text }, "waiting", { id: text, seq, made_ms: 0 });
  assert.deepEqual(notes(MINE, post("ก", 1), post("ข", 2)).map(([text]) => text), ["ข", "ก", "ไอเดีย 2"]);
});

test("P6 what became of my notes is told once: saved ones whose state is new", () => {
  const before = new Map([["idea 1", "pending" as const], ["idea 2", "accepted" as const]]);
  const mine = myBoard({ ...MINE, ideas: [myIdea(1), myIdea(2), myIdea(3)] });
  assert.deepEqual(changedNotes(before, ownNotes(mine, [], 1)).map(({ key }) => key), ["idea 3", "idea 1"]);
});

test("P14 the note that is being edited is found from any activity, until it is gone", () => {
  const late = entry("post_idea", { activity: 7, text: "ยังไม่ส่ง" });
  assert.equal(ownNote(myBoard(MINE), [], "idea 2")?.text, "ไอเดีย 2");
  assert.equal(ownNote(myBoard(MINE), [late], late.id)?.text, "ยังไม่ส่ง");
  assert.equal(ownNote(myBoard(MINE), [entry("withdraw_idea", { idea: 2 })], "idea 2"), null);
});

test("P14 an edit shows its text while it is on its way", () => {
  assert.deepEqual(notes(MINE, entry("edit_idea", { idea: 2, text: "แก้แล้ว" })), [["แก้แล้ว", "sending"]]);
});

test("P14 a withdrawn note is gone at once and back where that is refused", () => {
  const gone = entry("withdraw_idea", { idea: 2 });
  assert.deepEqual(notes(MINE, gone), []);
  assert.deepEqual(notes(MINE, { ...gone, status: "refused" }), [["ไอเดีย 2", "accepted"]]);
  assert.deepEqual(notes({ ...MINE, ideas: [myIdea(2, { state: "withdrawn" })] }), []);
});

test("P3 my votes are the server's with the unanswered ones laid over", () => {
  const votes = (...entries: Entry[]) => [...ownVotes(myBoard(MINE), entries, 2)];
  assert.deepEqual(votes(), [[1, "agree"]]);
  assert.deepEqual(votes(entry("give_opinion", { activity: 2, idea: 1, opinion: "none" })), []);
  assert.deepEqual(votes(entry("give_opinion", { activity: 2, idea: 5, opinion: "pass" }, "sent")), [[1, "agree"], [5, "pass"]]);
});

test("P13 a refused vote is taken back", () => {
  const dots = entry("place_dots", { activity: 3, idea: 1, dots: 2 });
  assert.deepEqual([...ownVotes(myBoard(MINE), [dots], 3)], [[1, 2]]);
  assert.deepEqual([...ownVotes(myBoard(MINE), [{ ...dots, status: "refused" }], 3)], []);
});

test("P2 a note that may be saved already is not changed before that is known: it would be there twice", () => {
  const states = (["waiting", "sent", "saved", "refused"] as const).map((status) => {
    const [note] = ownNotes(myBoard(MINE), [entry("post_idea", { activity: 1, text: "ใหม่" }, status)], 1);
    return note && isUnanswered(note);
  });
  assert.deepEqual(states, [false, true, true, false]);
});

test("a saved note can be changed once ideas are closed, until the time is up; an unsaved one goes nowhere then", () => {
  const [saved, unsaved] = [{ idea: myIdea(1) }, { idea: null }] as [OwnNote, OwnNote];
  assert.deepEqual([canChange(saved, true, false), canChange(saved, false, false), canChange(saved, false, true)], [true, true, false]);
  assert.deepEqual([canChange(unsaved, true, false), canChange(unsaved, false, false)], [true, false]);
});

test("P14 the same text in two sections of a canvas is two notes, also while the second one waits", () => {
  const args = { activity: 1, text: "ไม่มี", section: 1 };
  const first = made([], { id: "c1", name: "post_idea", args }, 1, 2);
  const second = made([first], { id: "c2", name: "post_idea", args: { ...args, section: 2 } }, 2, 2);
  const saved = { ...first, status: "saved" as const, idea: 5, version: 3 };
  assert.deepEqual(notes({ ...MINE, ideas: [myIdea(5, { text: "ไม่มี", section: 1 })] }, saved, second).map(([, state]) => state), ["sending", "accepted"]);
  assert.deepEqual(notes({ ...MINE, ideas: [myIdea(5, { text: "ไม่มี", section: 1 })] }, second).map(([, state]) => state), ["sending", "accepted"]);
});
