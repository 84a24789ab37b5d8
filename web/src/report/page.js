// SPDX-License-Identifier: Apache-2.0
// The page on which somebody reports a violation. Its words and questions come from the server, once; from then on it
// works without a line, and sends when there is one.
/** @import {Answers, Form, Question} from "./instance.js" */
/** @import {Item} from "./queue.js" */
import { faults, fileName, isAsked, renamed, toXml } from "./instance.js";
import { isDue, openStore, post, sendAll } from "./queue.js";

const AGAIN_MS = 20_000;
const RIGHT_TO_LEFT = ["ar"];

/** @typedef {{id: string, report: string, pending: boolean, incidents: string[], cases: string[], answers: Answers}} OnRecord */

const store = await openStore();
/** @type {Form | undefined} */
let form;
let language = "en";
let started = new Date().toISOString();
/** @type {Map<string, OnRecord>} */
let onRecord = new Map();
let isSending = false;

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} key */
const words = (key) => form?.words[key]?.[language] ?? key;

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} inside
 */
function make(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...inside);
  return made;
}

/** The form as it came last, or as it was kept when there is no line. */
async function load() {
  try {
    const answer = await fetch("/api/field/form");
    if (answer.ok) {
      form = await answer.json();
      await store.keep("form", form);
    }
  } catch {
    // No line: what was kept will do.
  }
  form ??= /** @type {Form | undefined} */ (await store.kept("form"));
}

/** @returns {Answers} */
function answers() {
  /** @type {Answers} */
  const given = {};
  for (const question of questions()) {
    given[question.name] = answer(question);
  }
  return given;
}

/** @param {Question} question */
function answer(question) {
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById(question.name));
  if (question.kind === "point") {
    const longitude = /** @type {HTMLInputElement} */ (element(`${question.name}-longitude`)).value;
    const latitude = field?.value ?? "";
    return latitude && longitude ? `${latitude} ${longitude} 0 ${field?.dataset.accuracy ?? 0}` : "";
  }
  if (question.kind === "photo" || question.kind === "audio") {
    const file = field?.files?.[0];
    return file ? fileName(question.name, file.name) : "";
  }
  return field?.value ?? "";
}

const questions = () => (form ? form.sections.flatMap((section) => section.questions) : []);

function showForm() {
  if (!form) {
    return;
  }
  const kept = document.getElementById("act") ? answers() : {};
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
  document.title = words("title");
  element("title").textContent = words("title");
  element("language-label").textContent = words("language");
  element("queue-title").textContent = words("queue");
  const sections = form.sections.map((section) =>
    make("fieldset", {}, make("legend", {}, section.title[language]), ...section.questions.map(ask)));
  element("form").replaceChildren(...sections, make("button", { type: "submit" }, words("save")));
  restore(kept);
  showAsked();
}

/** What was chosen stays when the language changes; files have to be chosen again, as browsers have it. @param {Answers} kept */
function restore(kept) {
  for (const question of questions()) {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById(question.name));
    if (field && kept[question.name] && question.kind !== "photo" && question.kind !== "audio") {
      const [latitude, longitude] = kept[question.name].split(" ");
      field.value = question.kind === "point" ? latitude : kept[question.name];
      if (question.kind === "point") {
        /** @type {HTMLInputElement} */ (element(`${question.name}-longitude`)).value = longitude;
      }
    }
  }
}

/** @param {Question} question */
function ask(question) {
  const described = `${question.name}-hint ${question.name}-fault`;
  const hint = question.hint ? [make("span", { class: "hint", id: `${question.name}-hint` }, question.hint[language])] : [];
  const label = make("label", { for: question.name }, question.label[language]);
  const field = control(question);
  const first = field.matches("input, select, textarea") ? field : field.querySelector("input");
  first?.setAttribute("aria-describedby", described);
  if (question.required) {
    first?.setAttribute("aria-required", "true");
  }
  const fault = make("span", { class: "fault", id: `${question.name}-fault`, role: "alert" });
  return make("div", { class: "question", id: `${question.name}-question` }, label, ...hint, field, fault);
}

/** @param {Question} question @returns {HTMLElement} */
function control(question) {
  const id = { id: question.name };
  switch (question.kind) {
    case "choice":
      return choose(id, question.choices.map((choice) => [choice.code, choice.label[language]]));
    case "place":
      return choose(id, (form?.places ?? []).map((place) => [place.code, place.label]));
    case "long_text":
      return make("textarea", { ...id, maxlength: "20000", dir: "auto" });
    case "moment":
      return make("input", { ...id, type: "datetime-local" });
    case "number":
      return make("input", { ...id, type: "number", min: "0", step: "1", inputmode: "numeric" });
    case "photo":
      return make("input", { ...id, type: "file", accept: "image/jpeg,image/png,image/webp" });
    case "audio":
      return make("input", { ...id, type: "file", accept: "audio/*" });
    case "point":
      return point(question.name);
    default:
      return make("input", { ...id, maxlength: "300", dir: "auto" });
  }
}

/** @param {Record<string, string>} attributes @param {string[][]} choices */
function choose(attributes, choices) {
  const options = choices.map(([code, label]) => make("option", { value: code }, label));
  return make("select", attributes, make("option", { value: "" }, words("choose")), ...options);
}

/** @param {string} name */
function point(name) {
  const degrees = { type: "number", step: "any", inputmode: "decimal" };
  const latitude = make("input", { ...degrees, id: name, min: "-90", max: "90", "aria-label": words("latitude"), placeholder: words("latitude") });
  const longitude = make("input", { ...degrees, id: `${name}-longitude`, min: "-180", max: "180", "aria-label": words("longitude"), placeholder: words("longitude") });
  const here = make("button", { type: "button", class: "quiet" }, words("locate"));
  here.addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      latitude.value = coords.latitude.toFixed(6);
      longitude.value = coords.longitude.toFixed(6);
      latitude.dataset.accuracy = coords.accuracy.toFixed(1);
    }));
  return make("div", { class: "point" }, latitude, longitude, here);
}

function showAsked() {
  const given = answers();
  for (const question of questions()) {
    element(`${question.name}-question`).hidden = !isAsked(question, given);
  }
}

/** @param {Event} event */
async function save(event) {
  event.preventDefault();
  if (!form) {
    return;
  }
  const given = answers();
  const found = faults(form, given);
  for (const question of questions()) {
    const key = found.get(question.name);
    element(`${question.name}-fault`).textContent = key ? words(key) : "";
    document.getElementById(question.name)?.setAttribute("aria-invalid", String(key !== undefined));
  }
  const first = found.keys().next().value;
  if (first) {
    element(first).focus();
    return;
  }
  await store.put(await item(form, given));
  started = new Date().toISOString();
  /** @type {HTMLFormElement} */ (element("form")).reset();
  showAsked();
  await showQueue();
  await send();
}

/** @param {Form} asked @param {Answers} given @returns {Promise<Item>} */
async function item(asked, given) {
  const id = `uuid:${crypto.randomUUID()}`;
  const written = new Date().toISOString();
  const files = questions()
    .filter((question) => (question.kind === "photo" || question.kind === "audio") && given[question.name])
    .map((question) => ({ name: given[question.name], blob: chosen(question.name) }));
  const act = questions()[0].choices.find((choice) => choice.code === given.act);
  const title = `${act?.label[language] ?? given.act}, ${given.place_other || given.time_at || given.time_from || written}`;
  const xml = toXml(asked, given, { id, started, ended: written, device: await device() });
  return { id, xml, files, written, title, answers: given, state: "waiting", words: "" };
}

/** @param {string} name @returns {Blob} */
function chosen(name) {
  const file = /** @type {HTMLInputElement} */ (element(name)).files?.[0];
  return file ?? new Blob();
}

/** A name of this browser that says nothing of who uses it. */
async function device() {
  const kept = await store.kept("device");
  const name = typeof kept === "string" ? kept : `page:${crypto.randomUUID()}`;
  await store.keep("device", name);
  return name;
}

async function send() {
  if (isSending) {
    return;
  }
  isSending = true;
  try {
    const session = await fetch("/api/session").catch(() => undefined);
    showLine(session !== undefined);
    if (session && (session.ok || session.status === 401)) {
      const token = session.ok ? (await session.json()).page_token : "";
      await sendAll(store, (one) => post(one, token), () => void showQueue());
      await loadOnRecord();
    }
  } finally {
    isSending = false;
    await showQueue();
  }
}

async function loadOnRecord() {
  const answer = await fetch("/api/field/submissions").catch(() => undefined);
  if (answer?.ok) {
    /** @type {{submissions: OnRecord[]}} */
    const sent = await answer.json();
    onRecord = new Map(sent.submissions.map((one) => [one.id, one]));
  }
}

/** @param {boolean} isThere */
function showLine(isThere) {
  element("line").textContent = words(isThere ? "online" : "offline");
}

async function showQueue() {
  const items = (await store.all()).sort((a, b) => (a.written > b.written ? -1 : 1));
  element("queue").replaceChildren(...(items.length ? items.map(line) : [make("li", {}, words("none"))]));
}

/** @param {Item} one */
function line(one) {
  const there = onRecord.get(one.id);
  const state = one.state === "on_record" && there?.pending ? "kept" : one.state;
  const parts = [make("p", {}, make("bdi", {}, one.title)), make("p", { class: "state" }, words(state))];
  if (one.words && one.state !== "on_record") {
    parts.push(make("p", { dir: "auto" }, one.words));
  }
  if (one.state === "on_record" && there) {
    parts.push(became(there));
  }
  const inside = one.state === "conflict" && there ? [...parts, beside(one, there)] : parts;
  return make("li", {}, ...inside, ...buttons(one));
}

/** @param {OnRecord} there */
function became(there) {
  const list = make("p", {}, `${words("report")} `, make("bdi", {}, there.report));
  there.incidents.forEach((id) => list.append(` · ${words("incident")} `, make("a", { href: `/incidents/${id}` }, id)));
  there.cases.forEach((id) => list.append(` · ${words("case")} `, make("bdi", {}, id)));
  return list;
}

/** What differs, this device's beside what is on record. @param {Item} one @param {OnRecord} there */
function beside(one, there) {
  const table = make("table", {}, make("thead", {}, make("tr", {},
    make("td"), make("th", { scope: "col" }, words("here")), make("th", { scope: "col" }, words("there")))));
  const body = make("tbody");
  for (const question of questions()) {
    const mine = (one.answers[question.name] ?? "").trim();
    const theirs = there.answers[question.name] ?? "";
    if (mine !== theirs) {
      body.append(make("tr", {}, make("th", { scope: "row" }, question.label[language]),
        make("td", { dir: "auto" }, mine || "–"), make("td", { dir: "auto" }, theirs || "–")));
    }
  }
  table.append(body);
  return table;
}

/** @param {Item} one */
function buttons(one) {
  /** @param {string} key @param {() => Promise<void>} act */
  const button = (key, act) => {
    const made = make("button", { type: "button", class: "quiet" }, words(key));
    made.addEventListener("click", () => void act().then(showQueue));
    return made;
  };
  const drop = button("drop", () => store.remove(one.id));
  if (one.state === "conflict") {
    return [button("as_new", () => asNew(one)), drop];
  }
  return isDue(one) ? [button("again", send)] : [drop];
}

/** @param {Item} one */
async function asNew(one) {
  const id = `uuid:${crypto.randomUUID()}`;
  await store.put({ ...one, id, xml: renamed(one.xml, one.id, id), state: "waiting", words: "" });
  await store.remove(one.id);
  await send();
}

function showLanguages() {
  const choice = /** @type {HTMLSelectElement} */ (element("page-language"));
  const known = form?.languages ?? [];
  const wanted = navigator.languages.map((tag) => tag.split("-")[0]).find((code) => known.includes(code));
  language = wanted ?? known[0] ?? "en";
  choice.replaceChildren(...known.map((code) =>
    make("option", { value: code, lang: code }, new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code)));
  choice.value = language;
  choice.addEventListener("change", () => {
    language = choice.value;
    showForm();
    showLine(navigator.onLine);
    void showQueue();
  });
}

await load();
showLanguages();
showForm();
element("form").addEventListener("submit", (event) => void save(event));
element("form").addEventListener("input", showAsked);
window.addEventListener("online", () => void send());
window.addEventListener("offline", () => showLine(false));
setInterval(() => void send(), AGAIN_MS);
await send();
