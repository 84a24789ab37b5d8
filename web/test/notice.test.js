// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { Fault, convert, legs, lines, point, put } from "../src/notice/form.js";
import { before, toInstant } from "../src/notice/moment.js";

test("a local time is an instant on the clock of its zone, in summer and in winter", () => {
  assert.equal(toInstant("2016-09-12T19:00", "Asia/Damascus"), "2016-09-12T16:00:00Z");
  assert.equal(toInstant("2016-12-12T19:00", "Asia/Damascus"), "2016-12-12T17:00:00Z");
  assert.equal(toInstant("2016-09-12T00:30", "UTC"), "2016-09-12T00:30:00Z");
});

test("a time that no clock shows is none; of two it is the first", () => {
  assert.equal(toInstant("2016-03-27T02:30", "Europe/Zurich"), undefined);
  assert.equal(toInstant("2016-10-30T02:30", "Europe/Zurich"), "2016-10-30T00:30:00Z");
  assert.equal(toInstant("soon", "UTC"), undefined);
});

test("a lead time counts days on the calendar and hours as they are long", () => {
  const zone = "Europe/Zurich";
  assert.equal(before("2016-03-28T12:00", "P1D", zone), Date.parse("2016-03-27T10:00:00Z"));
  assert.equal(before("2016-03-27T12:00", "P1D", zone), Date.parse("2016-03-26T11:00:00Z"));
  assert.equal(before("2016-03-27T12:00", "PT24H", zone), Date.parse("2016-03-26T10:00:00Z"));
  assert.equal(before("2016-09-12T19:00", "P2DT12H", "UTC"), Date.parse("2016-09-10T07:00:00Z"));
  assert.equal(before("2016-09-12T19:00", "two days", "UTC"), undefined);
});

test("a point is written latitude first, in the digits of any language", () => {
  assert.deepEqual(point("36.148, 36.948"), [36.948, 36.148]);
  assert.deepEqual(point("٣٦٫١٤٨ ، ٣٦٫٩٤٨"), [36.948, 36.148]);
  assert.deepEqual(point("-1.5 36"), [36, -1.5]);
  for (const wrong of ["36.1", "95, 10", "10, 190", "a, b", "1, 2, 3", ""]) {
    assert.throws(() => point(wrong), Fault, wrong);
  }
});

test("what is left out is not sent, what is filled in is sent in its form", () => {
  assert.equal(convert("  ", "number", "UTC"), undefined);
  assert.equal(convert("12", "number", "UTC"), 12);
  assert.equal(convert("30", "minutes", "UTC"), "PT30M");
  assert.deepEqual(convert("A 1\n\n B 2 ", "lines", "UTC"), ["A 1", "B 2"]);
  assert.equal(convert("as it is", undefined, "UTC"), "as it is");
  assert.throws(() => convert("many", "number", "UTC"), Fault);
  assert.deepEqual(lines("\n"), []);
});

test("values lie within values", () => {
  const body = {};
  put(body, "notified.id", "a");
  put(body, "notified.kind", "site");
  put(body, "words", "b");
  assert.deepEqual(body, { notified: { id: "a", kind: "site" }, words: "b" });
});

test("a leg has points and a window that ends after it begins", () => {
  const leg = { words: "here", path: "36, 37\n36.1, 37.1", from: "2016-09-12T10:00", until: "2016-09-12T12:00", unsure: "" };
  assert.deepEqual(legs([leg], "UTC"), [
    { words: "here", path: [[37, 36], [37.1, 36.1]], from: "2016-09-12T10:00:00Z", until: "2016-09-12T12:00:00Z" },
  ]);
  assert.equal(legs([{ ...leg, unsure: "500" }], "UTC")[0].unsure_m, 500);
  assert.throws(() => legs([{ ...leg, until: leg.from }], "UTC"), Fault);
  assert.throws(() => legs([{ ...leg, path: " " }], "UTC"), Fault);
});
