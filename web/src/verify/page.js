// SPDX-License-Identifier: Apache-2.0
// "Verify this": proves in the browser that what this page shows is on record, against the checkpoint of the log and
// the witnesses who have seen it. The log's key is kept from the first visit on; another later is flagged.
import { locale, text } from "../page/words.js";
import { equal } from "./bytes.js";
import { check, parseCheckpoint, parseKey, parseNote } from "./notes.js";
import { examine } from "./shown.js";
import { TileLog } from "./tiles.js";

/** @import {Opening, Outcome, Shown} from "./shown.js" */
/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const AT_ONCE = 100;
const KEPT = "truceline:log-key:";

/** @param {string} path @returns {Promise<Bytes>} */
async function bytes(path) {
  const answer = await fetch(path);
  if (!answer.ok) {
    throw new Error(`${answer.status} ${path}`);
  }
  return new Uint8Array(await answer.arrayBuffer());
}

/** @returns {{element: Element, shown: Shown}[]} */
function shownEntries() {
  return Array.from(document.querySelectorAll("[data-entry]"), (element) => ({
    element,
    shown: {
      entry: Number(element.getAttribute("data-entry")),
      words: element.matches(".say") ? (element.querySelector("blockquote")?.textContent ?? "") : undefined,
      id: element.matches(".incident") ? element.id : undefined,
    },
  }));
}

/** @param {number[]} entries @returns {Promise<Map<number, Opening>>} */
async function openings(entries) {
  const found = new Map();
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE).join(",");
    const answer = JSON.parse(new TextDecoder().decode(await bytes(`/record/content?entries=${some}`)));
    for (const opening of answer.content) {
      found.set(opening.entry, opening);
    }
  }
  return found;
}

/**
 * Who signed the checkpoint, one line each.
 *
 * @param {string} note
 * @param {{log: string, witnesses: string[]}} keys
 */
async function signers(note, keys) {
  const parsed = parseNote(note);
  const lines = [];
  const kept = localStorage.getItem(KEPT + keys.log.split("+")[0]);
  if (kept !== null && kept !== keys.log) {
    lines.push({ bad: true, words: text("keyChanged", { key: kept }) });
  }
  const own = await check(parsed, await parseKey(keys.log));
  lines.push({ bad: own.seal === "bad" || own.seal === "absent", words: text(`logKey-${own.seal}`, { key: keys.log }) });
  if (own.seal === "good" && kept === null) {
    localStorage.setItem(KEPT + keys.log.split("+")[0], keys.log);
  }
  for (const vkey of keys.witnesses) {
    const key = await parseKey(vkey);
    const made = await check(parsed, key);
    const at = made.at === undefined ? "" : made.at.toLocaleString(locale());
    lines.push({ bad: made.seal === "bad", words: text(`witness-${made.seal}`, { name: key.name, at }) });
  }
  return lines;
}

/** @param {Element} element @param {Outcome} outcome */
function flag(element, outcome) {
  const notice = document.createElement("p");
  notice.className = "notice strong verified-not";
  notice.setAttribute("role", "alert");
  notice.textContent = text(`flag-${outcome}`);
  element.prepend(notice);
}

/**
 * @param {HTMLElement} list
 * @param {string} words
 * @param {boolean} bad
 */
function tell(list, words, bad = false) {
  const line = document.createElement("li");
  line.textContent = words;
  if (bad) {
    line.className = "notice strong";
  }
  list.append(line);
}

/** @param {HTMLElement} list */
async function verify(list) {
  document.querySelectorAll(".verified-not").forEach((old) => old.remove());
  const [note, keys] = await Promise.all([bytes("/log/checkpoint"), bytes("/record/keys")]);
  const noteText = new TextDecoder().decode(note);
  const checkpoint = parseCheckpoint(parseNote(noteText).text);
  const lines = await signers(noteText, JSON.parse(new TextDecoder().decode(keys)));
  const log = new TileLog(checkpoint.size, (path) => bytes(`/log/${path}`));
  const size = Number(document.documentElement.dataset.size);
  const root = document.documentElement.dataset.root ?? "";
  const isSame = size !== checkpoint.size || equal(checkpoint.root, Uint8Array.from(root.match(/../g) ?? [], (p) => Number.parseInt(p, 16)));
  const entries = shownEntries();
  const contents = await openings([...new Set(entries.map((one) => one.shown.entry))]);
  /** @type {Record<Outcome, number>} */
  const counts = { proven: 0, erased: 0, "not-in-log": 0, "not-its-content": 0, "not-its-words": 0 };
  for (const { element, shown } of entries) {
    const outcome = await examine(log, checkpoint.root, contents.get(shown.entry), shown).catch(() => /** @type {Outcome} */ ("not-in-log"));
    counts[outcome]++;
    if (outcome !== "proven") {
      flag(element, outcome);
    }
  }
  const failed = counts["not-in-log"] + counts["not-its-content"] + counts["not-its-words"];
  list.replaceChildren();
  tell(list, text("verified", { n: counts.proven, size: checkpoint.size }));
  if (counts.erased > 0) {
    tell(list, text("verifiedErased", { n: counts.erased }));
  }
  if (failed > 0) {
    tell(list, text("verifiedNot", { n: failed }), true);
  }
  if (!isSame) {
    tell(list, text("verifiedRoot"), true);
  }
  lines.forEach((line) => tell(list, line.words, line.bad));
  list.dataset.failed = String(failed + (isSame ? 0 : 1) + lines.filter((line) => line.bad).length);
}

const button = document.getElementById("verify");
const list = document.getElementById("verified");
if (button instanceof HTMLButtonElement && list !== null) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    list.replaceChildren();
    tell(list, text("verifying"));
    try {
      await verify(list);
    } catch (error) {
      list.replaceChildren();
      tell(list, text("failed", { why: String(error instanceof Error ? error.message : error) }), true);
    }
    button.disabled = false;
  });
}
