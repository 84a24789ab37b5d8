// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { toJson } from "../src/desk/form.js";
import { Drafts } from "../src/hotline/drafts.js";

/** @param {string} form @param {string} name @param {string[]} values */
const answer = (form, name, ...values) => ({ form, name, values });

test("what is left empty is left out, and what the form sends by itself is not", () => {
  const json = toJson([answer("fixed", "content", ""), answer("words", "words", " said "), answer("choice", "against", "")]);
  assert.deepEqual(json, { content: "", words: "said" });
});

test("each answer has the type that the API asks for", () => {
  const json = toJson([
    answer("number", "count", "12"),
    answer("truth", "agrees", "false"),
    answer("yes", "joint"),
    answer("several", "wanted", "nature", "scale"),
    answer("several", "clauses"),
    answer("names", "incidents", "i1, i2  i1"),
    answer("moment", "effective", "2026-05-04T10:00Z"),
  ]);
  assert.deepEqual(json, {
    count: 12,
    agrees: false,
    wanted: ["nature", "scale"],
    incidents: ["i1", "i2"],
    effective: "2026-05-04T10:00:00.000Z",
  });
});

test("a door is a channel and somebody in it", () => {
  assert.deepEqual(toJson([answer("door", "door", "bilateral russia")]), { channel: "bilateral", to: "russia" });
});

/** A store of a browser. */
class Memory {
  /** @type {Map<string, string>} */
  kept = new Map();

  /** @param {string} key */
  getItem(key) {
    return this.kept.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.kept.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.kept.delete(key);
  }
}

test("a draft is there for who wrote it, for its call, until it is dropped", () => {
  const box = new Memory();
  const mine = new Drafts(box, "ana");
  mine.keep("0917-AAAA-R", { content: "shells" });
  assert.deepEqual(mine.find("0917-AAAA-R"), { content: "shells" });
  assert.equal(mine.find("0917-AAAC-7"), undefined);
  assert.equal(new Drafts(box, "ben").find("0917-AAAA-R"), undefined);
  mine.drop("0917-AAAA-R");
  assert.equal(mine.find("0917-AAAA-R"), undefined);
});

test("a draft that nobody came back to for days is gone, and so is what is none", () => {
  const box = new Memory();
  let now = 0;
  const drafts = new Drafts(box, "ana", () => now);
  drafts.keep("x", { content: "old" });
  now = 4 * 86_400_000;
  assert.equal(drafts.find("x"), undefined);
  assert.equal(box.kept.size, 0);
  box.setItem(drafts.key("y"), "{");
  assert.equal(drafts.find("y"), undefined);
});
