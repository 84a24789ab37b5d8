// SPDX-License-Identifier: Apache-2.0
// One call, written down while it lasts: what is typed is kept in this browser at once and goes on record when it is
// saved. Nothing of it is lost when the line is cut.
import { now } from "../desk/clock.js";
import { inZone, isDone, showFault, showZones, tell } from "../desk/form.js";
import { locale, text } from "../page/words.js";
import { account, Drafts } from "./drafts.js";
import { suggest } from "./places.js";

/**
 * @typedef {{word: string, read_back: boolean}} Spelled
 * @typedef {{name: string, media: string, sha256: string}} Recording
 * @typedef {Record<string, any> & {spelled: Spelled[], promises: string[], attachments: Recording[]}} Fields
 */

const AGAIN_MS = 20_000;
const HEAD = ["caller", "reason", "language", "means", "channel", "desk"];

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (element("call"));
const id = form.dataset.call ?? "";
const may = (form.dataset.may ?? "").split(" ");
const drafts = new Drafts(localStorage, account());
const facts = Array.from(form.querySelectorAll("[data-fact]"), (one) => /** @type {HTMLElement} */ (one));

/** @type {any} the call as it is on record, or was signed here */
let call;
/** @type {Spelled[]} */
let spelled = [];
/** @type {string[]} */
let promises = [];
/** @type {Recording[]} */
let attachments = [];
let isUnsent = false;
let isSending = false;

/** A moment as fields for dates and times have it, in the reader's zone. @param {string | undefined} at */
function local(at) {
  if (!at) {
    return "";
  }
  const time = new Date(at);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** @returns {Fields} */
function fields() {
  /** @type {Record<string, string>} */
  const answered = {};
  for (const fact of facts) {
    const words = fact.querySelector("textarea")?.value.trim() ?? "";
    if (words) {
      answered[fact.dataset.fact ?? ""] = words;
    }
  }
  /** @type {Fields} */
  const all = { content: input("content").value, facts: answered, spelled, promises, attachments };
  for (const name of HEAD) {
    all[name] = input(`call-${name}`).value;
  }
  const next = input("next_contact").value;
  if (next) {
    all.next_contact = new Date(next).toISOString();
  }
  return all;
}

/** @param {any} from */
function fill(from) {
  input("content").value = from.content ?? "";
  for (const name of HEAD) {
    input(`call-${name}`).value = from[name] ?? "";
  }
  for (const fact of facts) {
    const words = fact.querySelector("textarea");
    if (words) {
      words.value = from.facts?.[fact.dataset.fact ?? ""] ?? "";
    }
  }
  input("next_contact").value = local(from.next_contact);
  spelled = from.spelled ?? [];
  promises = from.promises ?? [];
  attachments = from.attachments ?? [];
  showLists();
  showMissing();
}

function showMissing() {
  let n = 0;
  for (const fact of facts) {
    const isAsked = (fact.querySelector("textarea")?.value.trim() ?? "") !== "";
    fact.toggleAttribute("data-asked", isAsked);
    n += isAsked ? 0 : 1;
  }
  element("missing").textContent = n === 0 ? text("callAsked") : text("callMissing", { n });
}

/** @param {string} words @param {(Node | string)[]} inside @param {() => void} remove */
function kept(words, inside, remove) {
  const item = document.createElement("li");
  item.className = "kept";
  item.append(...inside);
  if (isOpen()) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", text("callRemove", { what: words }));
    button.addEventListener("click", () => {
      remove();
      changed();
      showLists();
    });
    item.append(button);
  }
  return item;
}

/** @param {string} words */
function said(words) {
  const made = document.createElement("span");
  made.dir = "auto";
  made.textContent = words;
  return made;
}

function showLists() {
  element("spelled").replaceChildren(...spelled.map((name, i) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = name.read_back;
    box.disabled = !isOpen();
    box.addEventListener("change", () => {
      spelled = spelled.map((one, n) => (n === i ? { ...one, read_back: box.checked } : one));
      changed();
    });
    label.append(box, said(text("callReadBack", { word: name.word })));
    return kept(name.word, [label], () => (spelled = spelled.filter((_, n) => n !== i)));
  }));
  element("promises").replaceChildren(...promises.map((words, i) =>
    kept(words, [said(words)], () => (promises = promises.filter((_, n) => n !== i)))));
  element("attachments").replaceChildren(...attachments.map((file, i) =>
    kept(file.name, [said(text("callHash", { name: file.name, hash: file.sha256 }))], () =>
      (attachments = attachments.filter((_, n) => n !== i)))));
}

/** Whether more can be written down. */
const isOpen = () => may.includes("amend") && call !== undefined && call.from === form.dataset.member && !call.report;

function showState() {
  const over = call.end !== undefined;
  const state = call.report
    ? text("callTurnedIn", { report: call.report })
    : over ? text("callIsOver", { time: inZone(new Date(call.end)) }) : text("callOnTheLine");
  const waits = call.pending ? ` ${text("callPending")}` : "";
  const reading = isOpen() ? "" : ` ${text("callReading")}`;
  element("call-state").textContent = state + waits + reading;
  element("times").textContent = text("callTimes", { start: inZone(new Date(call.start)), by: inZone(new Date(call.by)) });
  form.querySelectorAll("input, textarea").forEach((one) => one.toggleAttribute("readonly", !isOpen()));
  form.querySelectorAll("select, #files, .add button").forEach((one) => one.toggleAttribute("disabled", !isOpen()));
  document.getElementById("save")?.toggleAttribute("hidden", !isOpen());
  document.getElementById("over")?.toggleAttribute("hidden", !isOpen() || over);
  document.getElementById("turn-in")?.toggleAttribute("hidden", !isOpen() || !over);
}

function changed() {
  drafts.keep(id, fields());
  element("saved").textContent = text("callDraft");
  showMissing();
}

/** @param {Record<string, unknown>} [more] @returns {Promise<boolean>} */
async function save(more = {}) {
  if (isSending || !isOpen()) {
    return false;
  }
  isSending = true;
  element("save-fault").hidden = true;
  const sent = fields();
  const told = await tell("PUT", `/api/calls/${id}`, filled({ ...sent, ...more }));
  isSending = false;
  isUnsent = told.status === 0;
  if (isUnsent) {
    element("saved").textContent = text("callUnsent");
    return false;
  }
  if (!isDone(told)) {
    showFault(element("save-fault"), told);
    return false;
  }
  call = told.body;
  if (JSON.stringify(fields()) === JSON.stringify(sent)) {
    drafts.drop(id);
  }
  const time = new Date().toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  element("saved").textContent = text("callSaved", { time });
  showState();
  return true;
}

/** Lines that are empty stay as they were. @param {Record<string, unknown>} all */
function filled(all) {
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => name === "content" || value !== ""));
}

/** @param {File} file @returns {Promise<Recording>} */
async function hashed(file) {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  const sha256 = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const media = file.type.split(";")[0].toLowerCase();
  return { name: file.name, media: /^[a-z]+\/[a-z0-9.+-]{1,80}$/.test(media) ? media : "application/octet-stream", sha256 };
}

/** @param {string} field @param {(words: string) => void} take */
function add(field, take) {
  const words = input(field).value.trim();
  if (words !== "") {
    take(words);
    input(field).value = "";
    changed();
    showLists();
  }
  input(field).focus();
}

function listen() {
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void save();
  });
  form.addEventListener("keydown", (event) => {
    const isAdding = event.target instanceof HTMLInputElement && ["spelled-word", "promise-words"].includes(event.target.id);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    } else if (event.key === "Enter" && isAdding && !event.defaultPrevented) {
      event.preventDefault();
      /** @type {HTMLInputElement} */ (event.target).closest(".add")?.querySelector("button")?.click();
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
    }
  });
  element("spelled-add").addEventListener("click", () =>
    add("spelled-word", (word) => (spelled = [...spelled, { word, read_back: false }])));
  element("promise-add").addEventListener("click", () => add("promise-words", (words) => (promises = [...promises, words])));
  input("files").addEventListener("change", async () => {
    const more = await Promise.all(Array.from(input("files").files ?? [], hashed));
    attachments = [...attachments, ...more];
    input("files").value = "";
    changed();
    showLists();
  });
  document.getElementById("over")?.addEventListener("click", () => void save({ end: now().toISOString() }));
  document.getElementById("turn-in")?.addEventListener("click", async () => {
    if (await save()) {
      const told = await tell("POST", `/api/calls/${id}/turn-in`, {});
      if (isDone(told)) {
        call = told.body;
        showState();
        showLists();
      } else {
        showFault(element("save-fault"), told);
      }
    }
  });
  showZones(input("next_contact"));
  suggest(input("spelled-word"));
  const again = () => isUnsent && void save();
  window.addEventListener("online", again);
  setInterval(again, AGAIN_MS);
}

async function load() {
  const answer = await fetch(`/api/calls/${id}`).catch(() => undefined);
  if (!answer?.ok) {
    const told = await answer?.json().catch(() => ({}));
    showFault(element("call-fault"), { status: answer?.status ?? 0, detail: told?.detail ?? "", body: {} });
    return;
  }
  call = await answer.json();
  const draft = isOpen() ? drafts.find(id) : undefined;
  fill(draft ?? call);
  showState();
  listen();
  element("saved").textContent = draft ? text("callRestored") : "";
  form.hidden = false;
  if (isOpen()) {
    input("content").focus();
  }
}

await load();
