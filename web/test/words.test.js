// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { format } from "../src/page/words.js";

const SHOWN = "{n, plural, one {# incident shown} other {# incidents shown}}";
const ARABIC = "{n, plural, zero {لا حوادث} one {حادث واحد} two {حادثان} few {# حوادث} many {# حادثاً} other {# حادث}}";

test("names stand for their values", () => {
  assert.equal(format("by {day}, {who}", { day: "4 May", who: "A" }, "en"), "by 4 May, A");
});

test("a plural has the form of its number, in the digits of the language", () => {
  assert.equal(format(SHOWN, { n: 1 }, "en"), "1 incident shown");
  assert.equal(format(SHOWN, { n: 1200 }, "en"), "1,200 incidents shown");
  const forms = [1, 2, 5, 12, 100].map((n) => format(ARABIC, { n }, "ar-u-nu-arab"));
  assert.deepEqual(forms, ["حادث واحد", "حادثان", "٥ حوادث", "١٢ حادثاً", "١٠٠ حادث"]);
});

test("a form for one number goes before the forms of the language", () => {
  assert.equal(format("{n, plural, =0 {none} one {# x} other {# xs}}", { n: 0 }, "en"), "none");
});

test("what stands beside a plural stays, and so do names within it", () => {
  assert.equal(format("a {n, plural, one {# {what}} other {# {what}s}} b", { n: 2, what: "x" }, "en"), "a 2 xs b");
});

test("a brace that is not closed is a fault", () => {
  assert.throws(() => format("{n, plural, one {x}", { n: 1 }, "en"));
});
