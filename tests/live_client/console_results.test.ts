/** Results as the console and the screen order them, and what promotion says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mostAgreed, standings } from "../../static/src/activities/opinion/standing";
import { alreadyPromoted, promote } from "../../static/src/console/promotion";
import { rowsOf, type Results } from "../../static/src/console/results";
import { ranking } from "../../static/src/live/ranking";
import type { TallyRow } from "../../static/src/live/wire";
import { idea } from "./cast";

const IDEAS = [idea(1), idea(2), idea(3), idea(4)];
const DOTS: TallyRow[] = [[3, 9, 4], [1, 5, 3], [2, 9, 5]];
const OPINIONS: TallyRow[] = [[2, 8, 1, 0], [1, 5, 0, 2], [3, 8, 0, 1]];

test("while dots can still move, ideas keep their order and have no rank", () => {
  assert.deepEqual(ranking(IDEAS, DOTS, false).map(({ no, points, rank }) => [no, points, rank]), [[1, 5, null], [2, 9, null], [3, 9, null], [4, 0, null]]);
});

test("once the round is over most dots come first, equal dots share a rank, and the next rank is left out", () => {
  assert.deepEqual(ranking(IDEAS, DOTS, true).map(({ no, rank }) => [no, rank]), [[2, 1], [3, 1], [1, 3], [4, 4]]);
});

test("every idea has opinions, none where nobody answered", () => {
  assert.deepEqual(standings(IDEAS, OPINIONS).at(3), { no: 4, agree: 0, disagree: 0, pass: 0 });
});

test("most agreed first; of two, the less disagreed with", () => {
  assert.deepEqual(mostAgreed(standings(IDEAS, OPINIONS)).map((one) => one.no), [3, 2, 1, 4]);
});

test("an idea's split names only the groups that said anything of it", () => {
  const results: Results = { activity: 2, revealed: true, total: { people: 12, rows: [] }, groups: [{ sectors: ["citizen"], people: 7, rows: [[1, 5, 1, 1]] }, { sectors: ["government", "private"], people: 5, rows: [] }] };
  assert.deepEqual(rowsOf(results, 1).map(({ group, row }) => [group.sectors, row]), [[["citizen"], [1, 5, 1, 1]]]);
});

function answering(status: number, body: unknown): RequestInit[] {
  const seen: RequestInit[] = [];
  globalThis.fetch = async (_, init) => { seen.push(init ?? {}); return new Response(JSON.stringify(body), { status }); };
  return seen;
}

test("promotion sends the ideas with the page's token and gives the draft's address", async () => {
  const seen = answering(201, { draft: "/desk/innovations/7" });
  assert.deepEqual(await promote("w1", "token", [3, 1]), { ok: true, draft: "/desk/innovations/7" });
  assert.equal(seen[0]?.body, '{"ideas":[3,1]}');
  assert.equal((seen[0]?.headers as Record<string, string>)["X-CSRFToken"], "token");
});

test("an idea that is in a draft already is told with that draft and the ideas in none", async () => {
  const params = { draft: "/desk/innovations/7", innovation: "7", rest: [3] };
  answering(409, { error: { code: "already_promoted", params } });
  const answer = await promote("w1", "token", [3, 1]);
  assert.deepEqual(answer.ok ? null : alreadyPromoted(answer.error), params);
});

test("a server that cannot be reached is an error with words, not an exception", async () => {
  globalThis.fetch = async () => { throw new TypeError("no line"); };
  assert.deepEqual(await promote("w1", "token", [1]), { ok: false, error: { code: "unreachable" } });
});
