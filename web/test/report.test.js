// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { escaped, faults, fileName, isAsked, renamed, toXml } from "../src/report/instance.js";
import { isDue, message, sendAll, stateAfter } from "../src/report/queue.js";

/** @param {string} name @param {string} kind @param {object} rest */
const question = (name, kind, rest = {}) => ({ name, kind, required: false, label: {}, choices: [], ...rest });

/** @type {import("../src/report/instance.js").Form} */
const FORM = {
  form: "truceline-violation",
  version: "0123456789abcdef",
  zone: "Asia/Damascus",
  languages: ["en"],
  title: {},
  places: [],
  words: {},
  sections: [
    {
      name: "what",
      title: {},
      questions: [
        question("act", "choice", { required: true }),
        question("by", "choice", { required: true }),
        question("by_other", "text", { required: true, when: { question: "by", code: "other" } }),
        question("time_from", "moment"),
        question("time_to", "moment", { after: "time_from" }),
        question("killed_least", "number"),
        question("killed_most", "number", { after: "killed_least" }),
        question("words", "long_text"),
      ],
    },
  ],
};

const META = {
  id: "uuid:00000000-0000-4000-8000-000000000001",
  started: "2016-09-17T11:00:00.000Z",
  ended: "2016-09-17T11:05:00.000Z",
  device: "page:1",
};

test("a question that hangs on another is asked, needed and sent only after that answer", () => {
  const named = { act: "shelling", by: "other" };
  assert.equal(isAsked(FORM.sections[0].questions[2], named), true);
  assert.deepEqual([...faults(FORM, named)], [["by_other", "needed"]]);
  const unknown = { act: "shelling", by: "unknown", by_other: "left from before" };
  assert.deepEqual([...faults(FORM, unknown)], []);
  assert.ok(!toXml(FORM, unknown, META).includes("by_other"));
});

test("a most is not below its least and an end not before its beginning", () => {
  const answers = { act: "shelling", by: "unknown" };
  assert.deepEqual(
    [...faults(FORM, { ...answers, killed_least: "10", killed_most: "9" })],
    [["killed_most", "at_least"]],
  );
  assert.deepEqual([...faults(FORM, { ...answers, killed_most: "9" })], []);
  assert.deepEqual(
    [...faults(FORM, { ...answers, time_from: "2016-09-17T14:05", time_to: "2016-09-17T13:05" })],
    [["time_to", "not_before"]],
  );
  assert.deepEqual([...faults(FORM, { ...answers, killed_least: "-1" })], [["killed_least", "at_least"]]);
});

test("the XML carries both clocks of the device, the id, and words as they were given", () => {
  const xml = toXml(FORM, { act: "shelling", by: "unknown", words: "سقطت <قذائف> & \u0000" }, META);
  assert.ok(xml.includes('<data id="truceline-violation" version="0123456789abcdef">'));
  assert.ok(xml.includes("<words>سقطت &lt;قذائف&gt; &amp; </words>"));
  assert.ok(xml.includes(`<meta><instanceID>${META.id}</instanceID></meta>`));
  assert.ok(xml.indexOf("<start>") < xml.indexOf("<end>"));
  assert.equal(escaped("a\u0007b"), "ab");
  const fresh = META.id.replace(/1$/, "2");
  assert.ok(renamed(xml, META.id, fresh).includes(`<instanceID>${fresh}</instanceID>`));
});

test("a file is named by its question, whatever it was called on the device", () => {
  assert.equal(fileName("photo_1", "../../IMG 0001.JPG"), "photo_1.jpg");
  assert.equal(fileName("photo_2", "no-ending"), "photo_2.jpg");
});

test("an answer of the server decides whether to send again", () => {
  assert.equal(stateAfter(201), "on_record");
  assert.equal(stateAfter(409), "conflict");
  assert.equal(stateAfter(401), "sign_in");
  assert.equal(stateAfter(0), "waiting");
  assert.equal(stateAfter(503), "waiting");
  assert.equal(stateAfter(429), "waiting");
  assert.equal(stateAfter(400), "refused");
  assert.equal(
    message('<OpenRosaResponse><message nature="submit_error">not &quot;taken&quot; &amp;lt;</message></OpenRosaResponse>'),
    'not "taken" &lt;',
  );
});

/** @returns {import("../src/report/queue.js").Store} */
function memory() {
  /** @type {Map<string, import("../src/report/queue.js").Item>} */
  const items = new Map();
  return {
    all: async () => [...items.values()],
    put: async (item) => void items.set(item.id, item),
    remove: async (id) => void items.delete(id),
  };
}

/** @param {string} id @param {string} written */
const item = (id, written) => ({
  id,
  written,
  xml: "<data/>",
  files: [],
  title: "",
  answers: {},
  state: /** @type {const} */ ("waiting"),
  words: "",
});

test("a line that is cut leaves all in the queue, and each is sent under its id until it is on record", async () => {
  const store = memory();
  await store.put(item("b", "2016-09-17T12:00:00Z"));
  await store.put(item("a", "2016-09-17T11:00:00Z"));
  /** @type {string[]} */
  const sent = [];
  let isCut = true;
  /** @param {{id: string}} one */
  const send = async (one) => {
    sent.push(one.id);
    return isCut ? { status: 0, words: "" } : { status: one.id === "a" ? 201 : 409, words: one.id };
  };
  await sendAll(store, send, () => {});
  assert.deepEqual(sent, ["a"]);
  assert.ok((await store.all()).every(isDue));
  isCut = false;
  await sendAll(store, send, () => {});
  assert.deepEqual(sent, ["a", "a", "b"]);
  const states = Object.fromEntries((await store.all()).map((one) => [one.id, one.state]));
  assert.deepEqual(states, { a: "on_record", b: "conflict" });
  await sendAll(store, send, () => {});
  assert.equal(sent.length, 3);
});
