// SPDX-License-Identifier: Apache-2.0
// The desk of the hotline: a call begins, gets its number, and goes on on a page of its own; the next shift gets a sheet.
import { inZone } from "../desk/form.js";
import { say } from "../desk/renew.js";
import { text } from "../page/words.js";
import { account, Drafts } from "./drafts.js";

const BEGIN = "begin";
const DESK = "truceline:desk";
const drafts = new Drafts(localStorage, account());
const form = /** @type {HTMLFormElement | null} */ (document.getElementById("begin-form"));

/** @param {string} name */
const field = (name) => /** @type {HTMLInputElement} */ (document.getElementById(`begin-${name}`));
const NAMES = ["caller", "reason", "language", "means", "channel", "desk"];

if (form !== null) {
  const kept = drafts.find(BEGIN) ?? { desk: localStorage.getItem(DESK) ?? "" };
  for (const name of NAMES.filter((one) => kept[one])) {
    field(name).value = kept[name];
  }
  form.addEventListener("input", () => drafts.keep(BEGIN, Object.fromEntries(NAMES.map((name) => [name, field(name).value]))));
  form.addEventListener("submit", () => localStorage.setItem(DESK, field("desk").value));
}

document.addEventListener("truceline:sent", (event) => {
  const { told, form: sent } = /** @type {CustomEvent} */ (event).detail;
  if (sent === form) {
    event.preventDefault();
    drafts.drop(BEGIN);
    location.assign(`/hotline/${told.body.id}`);
  } else if (sent.id === "shift-form") {
    event.preventDefault();
    void showNotes().then(() => say(text("shiftLeft")));
  }
});

/** @param {string} words @param {string} tag */
function line(words, tag = "p") {
  const made = document.createElement(tag);
  made.dir = "auto";
  made.textContent = words;
  return made;
}

/** What the next shift has to know of one call. @param {any} call @param {string} title */
function handOver(call, title) {
  const part = document.createElement("section");
  part.className = "card";
  part.append(line(title, "h3"), line(call.caller), line(call.content, "blockquote"));
  if (call.missing.length > 0) {
    const missing = call.missing.map((/** @type {string} */ fact) => text(`fact-${fact}`)).join(" ");
    part.append(line(text("callMissingFacts", { what: missing })));
  }
  for (const what of call.promises ?? []) {
    part.append(line(text("callPromised", { what })));
  }
  if (call.next_contact) {
    part.append(line(text("callNext", { time: inZone(new Date(call.next_contact)) })));
  }
  return part;
}

document.getElementById("hand-over-make")?.addEventListener("click", async () => {
  const sheet = /** @type {HTMLElement} */ (document.getElementById("hand-over-sheet"));
  const due = Array.from(document.querySelectorAll("#due-list [data-call]"));
  const made = [];
  for (const one of due) {
    const id = one.getAttribute("data-call");
    const answer = await fetch(`/api/calls/${id}`).catch(() => undefined);
    const reason = one.querySelector("span[dir]")?.textContent ?? "";
    made.push(answer?.ok ? handOver(await answer.json(), `${id} · ${reason}`) : line(`${id}: ${text("problem-0")}`));
  }
  sheet.replaceChildren(...(made.length > 0 ? made : [line(text("callNone"))]));
});

/** What earlier shifts left. */
async function showNotes() {
  const answer = await fetch("/api/shift").catch(() => undefined);
  const list = document.getElementById("shift-notes");
  if (!answer?.ok || list === null) {
    return;
  }
  /** @type {{notes: {at: string, account: string, words: string}[]}} */
  const { notes } = await answer.json();
  list.replaceChildren(...notes.map((note) => {
    const item = document.createElement("li");
    const who = line(text("shiftNote", { account: note.account, time: inZone(new Date(note.at)) }));
    who.className = "soft";
    item.append(line(note.words, "blockquote"), who);
    return item;
  }));
  if (notes.length === 0) {
    list.append(line(text("shiftNone"), "li"));
  }
}

void showNotes();
