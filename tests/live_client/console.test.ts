/** What the facilitator's console decides by itself: order, time, arrivals, selection by keys, voices. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectedEnd, inOrder, neighbours, stageOf } from "../../static/src/console/agenda";
import { arrive, bringUp, NONE_YET } from "../../static/src/console/arrivals";
import { nextPlace } from "../../static/src/live/arrow_keys";
import { onWall, toReview } from "../../static/src/console/board";
import { shares, unheard } from "../../static/src/console/equity";
import { privateData } from "../../static/src/console/private_data";
import { secondsWith } from "../../static/src/console/timing";
import { inGroups } from "../../static/src/live/ui/join_code";
import type { Sector } from "../../static/src/live/wire";
import { BRAINSTORM, DOTS, idea, OPINION, WORKSHOP } from "./cast";

const NOW_MS = 1_000_000;
const AGENDA = inOrder([DOTS, BRAINSTORM, OPINION]);
const from = (sectors: Sector[]) => sectors.map((sector, i) => idea(i + 1, { sector }));

test("the agenda stands in the order of positions, whatever order it came in", () => {
  assert.deepEqual(AGENDA.map((activity) => activity.no), [1, 2, 3]);
});

test("an activity is done, now or to come by where the room is", () => {
  const room = { ...WORKSHOP, activity: 2 };
  assert.deepEqual(AGENDA.map((activity) => stageOf(activity, AGENDA, room)), ["done", "now", "to_come"]);
});

test("nothing is done before the start, and everything after the close", () => {
  const scheduled = { ...WORKSHOP, state: "scheduled" as const, activity: null };
  const closed = { ...WORKSHOP, state: "closed" as const, activity: null };
  assert.deepEqual(AGENDA.map((activity) => stageOf(activity, AGENDA, scheduled)), ["to_come", "to_come", "to_come"]);
  assert.deepEqual(AGENDA.map((activity) => stageOf(activity, AGENDA, closed)), ["done", "done", "done"]);
});

test("the first activity has no way back and the last none on", () => {
  assert.deepEqual(neighbours(AGENDA, { ...WORKSHOP, activity: 1 }), { back: null, next: OPINION });
  assert.deepEqual(neighbours(AGENDA, { ...WORKSHOP, activity: 3 }), { back: OPINION, next: null });
});

test("the expected end adds the later activities to what is left of this one", () => {
  const running = { ...BRAINSTORM, timer: { ends_at_ms: NOW_MS + 90_000, remaining_ms: null, closes: false } };
  const agenda = [running, { ...OPINION, duration_s: 60 }, { ...DOTS, duration_s: 30 }];
  assert.equal(expectedEnd(agenda, WORKSHOP, NOW_MS), NOW_MS + 180_000);
});

test("no end is promised where an activity has no limit", () => {
  const running = { ...BRAINSTORM, timer: { ends_at_ms: NOW_MS + 90_000, remaining_ms: null, closes: false } };
  assert.equal(expectedEnd([running, OPINION], WORKSHOP, NOW_MS), null);
  assert.equal(expectedEnd([BRAINSTORM], WORKSHOP, NOW_MS), null);
});

test("P3 one minute more is sent as the whole time that should remain", () => {
  assert.equal(secondsWith(60, { ends_at_ms: NOW_MS + 30_000, remaining_ms: null, closes: false }, NOW_MS), 90);
  assert.equal(secondsWith(60, { ends_at_ms: null, remaining_ms: 30_000, closes: false }, NOW_MS), 90);
  assert.equal(secondsWith(60, { ends_at_ms: NOW_MS - 5_000, remaining_ms: null, closes: false }, NOW_MS), 60);
});

test("an empty wall takes the first ideas at once, newest first", () => {
  assert.deepEqual(arrive(NONE_YET, [1, 2, 3]), { up: [3, 2, 1], waiting: [] });
});

test("later ideas wait, so that no note moves, until they are asked for", () => {
  const waiting = arrive(arrive(NONE_YET, [1, 2]), [1, 2, 3, 4]);
  assert.deepEqual(waiting, { up: [2, 1], waiting: [3, 4] });
  assert.deepEqual(bringUp(waiting), { up: [4, 3, 2, 1], waiting: [] });
});

test("an idea that went leaves the wall and the waiting ones", () => {
  const waiting = arrive(arrive(NONE_YET, [1, 2]), [1, 2, 3, 4]);
  assert.deepEqual(arrive(waiting, [2, 4]), { up: [2], waiting: [4] });
});

test("arrow keys walk the wall by columns and stop at its edges", () => {
  assert.equal(nextPlace("ArrowDown", 1, 8, 3), 4);
  assert.equal(nextPlace("ArrowUp", 1, 8, 3), null);
  assert.equal(nextPlace("ArrowRight", 7, 8, 3), null);
  assert.equal(nextPlace("End", 0, 8, 3), 7);
  assert.equal(nextPlace("a", 0, 8, 3), null);
});

test("the wall holds shown and not shown ideas of the activity's sources; pending ones wait for review", () => {
  const ideas = [idea(4, { state: "accepted" }), idea(3, { state: "rejected" }), idea(2, { state: "pending" }), idea(1, { state: "withdrawn" }), idea(5, { state: "accepted", activity: 9 })];
  assert.deepEqual(onWall(ideas, OPINION).map((one) => one.no), [3, 4]);
  assert.deepEqual(onWall(ideas, BRAINSTORM).map((one) => one.no), [3, 4]);
  assert.deepEqual(toReview(ideas).map((one) => one.no), [2]);
});

test("a sector's shares are of the people present and of the ideas", () => {
  const [citizen] = shares({ citizen: 6, government: 2 }, from(["citizen", "government", "government", "government"]));
  assert.deepEqual(citizen, { sector: "citizen", people: 6, ideas: 1, of_people: 0.75, of_ideas: 0.25 });
});

test("an empty room has shares of nothing", () => {
  assert.ok(shares({}, []).every((share) => share.of_people === 0 && share.of_ideas === 0));
});

test("the sector furthest below its share is named, once there are five people and five ideas", () => {
  const few: Sector[] = ["citizen", "government", "government", "government"];
  const enough: Sector[] = [...few, "government"];
  assert.equal(unheard(shares({ citizen: 6, government: 2 }, from(enough)))?.sector, "citizen");
  assert.equal(unheard(shares({ citizen: 6, government: 2 }, from(few))), null);
  assert.equal(unheard(shares({ citizen: 4, government: 2 }, from(enough))), null);
});

test("nobody is named where voices are even", () => {
  assert.equal(unheard(shares({ citizen: 6, government: 6 }, from(["citizen", "government", "citizen", "government", "citizen", "government"]))), null);
});

test("private data is noticed in Thai and Arabic digits, and numbers of other kinds are not", () => {
  assert.equal(privateData("โทร 081-234-5678 ได้"), "phone");
  assert.equal(privateData("โทร ๐๘๑๒๓๔๕๖๗๘"), "phone");
  assert.equal(privateData("เลข 1-1017-00230-70-8"), "citizen_no");
  assert.equal(privateData("ส่งมาที่ dang@example.test"), "email");
  assert.equal(privateData("รอ 6 ชั่วโมง ห้อง 01208 งบ 2,500,000 บาท"), null);
});

test("a join code is read in two groups of four", () => assert.equal(inGroups("K7PM4XQT"), "K7PM 4XQT"));
