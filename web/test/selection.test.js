// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { Columns } from "../src/map/columns.js";
import { differs, Selection } from "../src/map/selection.js";

/**
 * All in one part, or each where `where` says.
 *
 * @param {[number, number, number][]} incidents from, until, voices
 * @param {(index: number) => number} [where]
 */
function columns(incidents, where = () => 0) {
  const sorted = [...incidents].sort((a, b) => a[0] - b[0]);
  /** @type {[number, number, number][][]} */
  const places = [[], [], [], [], []];
  sorted.forEach((one, i) => places[where(i)].push(one));
  const parts = places.filter((part) => part.length > 0);
  const all = new Columns({
    zone: "UTC", first: "1970-01-01", last: "1970-01-09", sides: [], acts: ["", "shelling"],
    parts: parts.map((part, name) => ({
      name: `p${name}`, count: part.length,
      from: Math.min(...part.map((one) => one[0])), until: Math.max(...part.map((one) => one[1])),
    })),
  });
  parts.forEach((part, number) => all.take(number, wire(part)));
  return all;
}

/** As the server sends it. @param {[number, number, number][]} part */
function wire(part) {
  const zero = part.map(() => 0);
  return {
    site: zero, act: zero, contested: zero, places: ["P"], longitude: [0], latitude: [0], radius: [0],
    after: part.map((one, n) => one[0] - (n === 0 ? 0 : part[n - 1][0])),
    lasts: part.map((one) => one[1] - one[0]), voices: part.map((one) => one[2]),
  };
}

/** What a slow and obvious search finds. @param {Columns} all @param {number} start @param {number} end */
function slowly(all, start, end) {
  return Array.from(all.from.keys()).filter((i) => all.from[i] < end && all.until[i] > start);
}

test("a window finds what a search of everything finds", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 200; round++) {
    const all = columns(
      Array.from({ length: random(60) }, () => {
        const from = random(1000);
        return [from, from + 1 + random(random(2) ? 20 : 600), 1 + random(7)];
      }),
    );
    const selection = new Selection(all);
    const start = random(1000);
    const end = start + 1 + random(200);
    selection.move(start, end);
    assert.deepEqual([...selection.chosen.subarray(0, selection.count)], slowly(all, start, end));
  }
});

test("parts give together what one gives, whatever is in which", () => {
  let seed = 11;
  const random = (/** @type {number} */ below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 200; round++) {
    /** @type {[number, number, number][]} */
    const incidents = Array.from({ length: 1 + random(60) }, () => {
      const from = random(1000);
      return [from, from + 1 + random(random(2) ? 20 : 600), 1];
    });
    const all = columns(incidents, () => random(5));
    const selection = new Selection(all);
    const start = random(1000);
    const end = start + 1 + random(200);
    selection.move(start, end);
    const found = [...selection.chosen.subarray(0, selection.count)].map((i) => [all.from[i], all.until[i]]);
    const wanted = incidents.filter((one) => one[0] < end && one[1] > start).map((one) => [one[0], one[1]]);
    assert.deepEqual(found.sort(byTime), wanted.sort(byTime));
  }
});

/** @param {number[]} a @param {number[]} b */
function byTime(a, b) {
  return a[0] - b[0] || a[1] - b[1];
}

test("what a window shows comes first, then what is near to it", () => {
  const all = new Columns({
    zone: "UTC", first: "1970-01-01", last: "1970-01-09", sides: [], acts: [""],
    parts: [[0, 100], [100, 200], [200, 300], [300, 400], [50, 260]]
      .map(([from, until], name) => ({ name: `p${name}`, from, until, count: 1 })),
  });
  /** @type {number[]} */
  const order = [];
  for (let next = all.next(200, 250); next >= 0; next = all.next(200, 250)) {
    order.push(next);
    all.take(next, wire([[all.parts[next].from, all.parts[next].until, 1]]));
    assert.equal(all.isWhole(200, 250), order.length >= 2, `after ${order}`);
  }
  assert.deepEqual(order, [2, 4, 1, 3, 0]);
  assert.equal(all.here, 5);
});

test("a part of another length than was said is not taken", () => {
  const all = columns([[0, 10, 1]]);
  all.has[0] = 0;
  assert.throws(() => all.take(0, wire([[0, 10, 1], [0, 10, 1]])), /2 incidents of 1/);
});

test("what may lie outside the window is not sure", () => {
  const selection = new Selection(columns([[0, 10, 1], [5, 30, 1]]));
  selection.move(0, 20);
  assert.deepEqual([...selection.sure], [1, 0]);
});

test("a difference tells what one side says and the other does not", () => {
  const [a, b, others] = [1, 2, 4];
  const table = [
    ["all", true, true, true, true],
    ["first", true, false, false, false],
    ["second", false, true, false, false],
    ["both", false, false, true, false],
    ["neither", false, false, false, true],
  ];
  for (const [difference, ...wanted] of table) {
    const found = [a | others, b, a | b, others].map((voices) =>
      differs(voices, /** @type {import("../src/map/selection.js").Difference} */ (difference), a, b));
    assert.deepEqual(found, wanted, String(difference));
  }
});

test("nobody chosen, nothing shown", () => {
  const selection = new Selection(columns([[0, 10, 1]]));
  selection.voices = 2;
  selection.move(0, 20);
  assert.equal(selection.count, 0);
});
