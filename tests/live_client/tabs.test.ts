import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Lease } from "../../static/src/live/outbox/tabs";
import { FakeShelf } from "./fake_shelf";

let shelf: FakeShelf;
let first: Lease;
let second: Lease;

beforeEach(() => {
  shelf = new FakeShelf();
  [first, second] = [new Lease(shelf, "lease", "a"), new Lease(shelf, "lease", "b")];
});

test("P14 a tab sends from its second take on, in case two took the first at once", () => {
  assert.deepEqual([first.renew(0), first.renew(60)], [false, true]);
});

test("P14 of two tabs that take at once the later one holds it", () => {
  first.renew(0);
  shelf.removeItem("lease");
  second.renew(0);
  assert.deepEqual([first.renew(60), second.renew(60)], [false, true]);
});

test("P14 another tab sends only after the first fell silent or left", () => {
  first.renew(0);
  first.renew(1_000);
  assert.equal(second.renew(3_999), false);
  assert.deepEqual([second.renew(4_001), second.renew(4_061)], [false, true]);
  second.release();
  assert.deepEqual([first.renew(4_100), first.renew(4_160)], [false, true]);
});

test("P14 where storage is forbidden there is nobody to agree with", () => {
  assert.equal(new Lease(null, "lease", "a").renew(0), true);
});

test("P14 a clock that was set back keeps nobody from sending", () => {
  first.renew(3_600_000);
  assert.deepEqual([second.renew(0), second.renew(60)], [false, true]);
});

test("P14 a tab knows when it has the lease anew, after another one may have sent", () => {
  first.renew(0);
  first.renew(60);
  assert.equal(first.turn, 1);
  second.renew(9_000);
  first.renew(9_010);
  second.release();
  first.renew(9_020);
  first.renew(9_080);
  assert.equal(first.turn, 2);
});

test("P14 a full storage keeps nobody from sending", () => {
  shelf.setItem = () => { throw new Error("full"); };
  assert.equal(first.renew(0), true);
});
