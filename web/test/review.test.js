// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { Queue, changed, parts } from "../src/review/queue.js";

/** A server that keeps statements a to z in their order and gives three at a time. */
function server(/** @type {string} */ names) {
  const open = [...names];
  const asked = /** @type {(string | undefined)[]} */ ([]);
  const load = async (/** @type {string | undefined} */ after) => {
    asked.push(after);
    const from = after === undefined ? 0 : open.indexOf(after) + 1;
    const statements = open.slice(from, from + 3).map((id) => /** @type {any} */ ({ id }));
    return { waiting: open.length, unseen: open.length, here: true, statements };
  };
  return { open, asked, queue: new Queue(load) };
}

test("the next are asked for before they are needed, and each comes once", async () => {
  const { queue, asked, open } = server("abcdefg");
  await queue.fill();
  const seen = [];
  while (queue.current !== undefined) {
    const { id } = queue.current;
    seen.push(id);
    open.splice(open.indexOf(id), 1);
    await queue.answered("confirm");
    await queue.loading;
  }
  assert.equal(seen.join(""), "abcdefg");
  assert.equal(queue.left, 0);
  assert.equal(asked[0], undefined);
});

test("what was passed over is found again by going back, and does not come twice", async () => {
  const { queue } = server("abcd");
  await queue.fill();
  await queue.move(1);
  await queue.loading;
  assert.equal(queue.current?.id, "b");
  await queue.move(-1);
  await queue.move(-1);
  assert.equal(queue.current?.id, "a");
  for (let i = 0; i < 9; i++) {
    await queue.move(1);
    await queue.loading;
  }
  assert.equal(queue.current, undefined);
  assert.equal(queue.items.map((item) => item.id).join(""), "abcd");
});

test("the last answer is taken back, and its statement shown again", async () => {
  const { queue, open } = server("abc");
  await queue.fill();
  open.shift();
  await queue.answered("reject");
  assert.equal(queue.left, 2);
  assert.equal(queue.reopen()?.id, "a");
  assert.equal(queue.left, 3);
  assert.equal(queue.reopen(), undefined);
});

test("a quote is found by characters, not by halves of them", () => {
  assert.deepEqual(parts("a 🚛 convoy left", 2, 10), ["a ", "🚛 convoy", " left"]);
  assert.deepEqual(parts("whole", 0, 5), ["", "whole", ""]);
});

test("only what is otherwise is sent", () => {
  assert.deepEqual(changed({ act: "shelling", place: "" }, { act: "air_strike", place: " " }), { act: "air_strike" });
});
