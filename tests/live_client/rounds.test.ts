/** Two rounds beside each other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changes } from "../../static/src/console/rounds";

const BEFORE = { round: 1, people: 47, values: [[1, 9], [2, 5], [3, 5]] as [number, number][] };

test("what rose, fell, stayed and is new is told by places that ties share", () => {
  const now = { round: 2, people: 46, values: [[1, 7], [2, 8], [3, 1], [4, 1]] as [number, number][] };
  assert.deepEqual(changes(BEFORE, now).map(({ no, before, up }) => [no, before, up]), [[2, 5, 1], [1, 9, -1], [3, 5, -1], [4, null, null]]);
});

test("a round that nobody has voted in says nothing", () => {
  assert.deepEqual(changes(BEFORE, { round: 2, people: 0, values: [] }), []);
});

test("a thousand ideas are placed as one by one: as many are ahead as have more", () => {
  const values = Array.from({ length: 1000 }, (_, i): [number, number] => [i + 1, (i * 7) % 50]);
  const turned = values.map(([no, value]): [number, number] => [no, 50 - value]);
  const ahead = (all: [number, number][], value: number) => all.filter(([, other]) => other > value).length;
  for (const { no, up } of changes({ round: 1, people: 9, values }, { round: 2, people: 9, values: turned })) {
    const was = values[no - 1]?.[1] ?? 0;
    assert.equal(up, ahead(values, was) - ahead(turned, 50 - was));
  }
});
