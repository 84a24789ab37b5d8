// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { Columns } from "../src/map/columns.js";
import { differs, Selection } from "../src/map/selection.js";

/** @param {[number, number, number][]} incidents from, until, voices */
function columns(incidents) {
  const zero = incidents.map(() => 0);
  const sorted = [...incidents].sort((a, b) => a[0] - b[0]);
  return new Columns({
    zone: "UTC", first: "1970-01-01", last: "1970-01-09", sides: [], acts: ["shelling"], verdicts: [], places: ["P"],
    ids: sorted.map((_, i) => `i${i}`), place: zero, longitude: zero, latitude: zero, radius: zero, act: zero,
    verdict: zero, contested: zero, unplaced: 0,
    from: sorted.map((one) => one[0]), until: sorted.map((one) => one[1]), voices: sorted.map((one) => one[2]),
  });
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
