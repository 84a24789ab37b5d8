// SPDX-License-Identifier: Apache-2.0
// The pages of what is notified: what came on record since is shown without touching a form, and what is filled in is
// sent, with the answer in words beside it.
import { Sender, showOwnTimes } from "../page/frame.js";
import { locale, text } from "../page/words.js";
import { Draft } from "./draft.js";
import { Fault, gather } from "./form.js";

const MINUTE = 60_000;
const GATHER = 300;
const zone = document.documentElement.dataset.zone ?? "UTC";

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** Forms that somebody has begun to fill in stay as they are, with what they stand in. @param {Document} fresh */
function replace(fresh) {
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-live]"))) {
    const now = fresh.getElementById(part.id);
    if (now !== null && now.innerHTML !== part.dataset.was) {
      const at = document.activeElement;
      const mark = part.contains(at) ? focusMark(/** @type {Element} */ (at)) : undefined;
      part.dataset.was = now.innerHTML;
      part.replaceChildren(...now.childNodes);
      showOwnTimes(part);
      if (mark !== undefined) {
        /** @type {HTMLElement | null} */ (part.querySelector(mark))?.focus();
      }
    }
  }
}

/** How the element that has the focus is found again. @param {Element} at */
function focusMark(at) {
  if (at.hasAttribute("data-seen")) {
    return `[data-seen="${CSS.escape(at.getAttribute("data-seen") ?? "")}"]`;
  }
  return at instanceof HTMLAnchorElement ? `a[href="${CSS.escape(at.getAttribute("href") ?? "")}"]` : undefined;
}

async function renew() {
  const answer = await fetch(location.href);
  if (!answer.ok) {
    return;
  }
  replace(new DOMParser().parseFromString(await answer.text(), "text/html"));
  const time = new Date().toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const news = document.getElementById("news");
  if (news !== null) {
    news.textContent = text("renewed", { time });
  }
  document.dispatchEvent(new CustomEvent("truceline:shown"));
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(renew, GATHER);
}

/** What went wrong, in the words of whoever refused. @param {Response} answer */
async function problem(answer) {
  try {
    const said = await answer.json();
    return text("noticeRefused", { why: String(said.detail ?? said.title) });
  } catch {
    return text("failed", { why: String(answer.status) });
  }
}

/** @param {HTMLFormElement} form @param {string} words @param {boolean} isFault */
function say(form, words, isFault) {
  const said = /** @type {HTMLElement} */ (form.querySelector(".said"));
  said.textContent = words;
  said.classList.toggle("fault", isFault);
}

/** @param {HTMLFormElement} form */
async function send(form) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button[type=submit]"));
  let body;
  try {
    body = gather(form, zone);
  } catch (error) {
    if (error instanceof Fault) {
      say(form, text(error.message, { given: error.given }), true);
      return;
    }
    throw error;
  }
  button.disabled = true;
  try {
    const { path, values } = target(form, body);
    const answer = await new Sender().send("POST", path, values);
    if (answer.ok) {
      await sent(form, answer);
    } else {
      say(form, await problem(answer), true);
    }
  } catch {
    say(form, text("noticeNoLine"), true);
  } finally {
    button.disabled = false;
  }
}

/** Where it goes: that somebody has it, without an answer, is another deed. @param {HTMLFormElement} form @param {any} body */
function target(form, body) {
  if (form.dataset.receive && body.response === undefined) {
    const { level, person } = body;
    return { path: form.dataset.receive, values: { level, person } };
  }
  const isEmpty = form.elements.length === 1;
  return { path: form.dataset.path ?? "", values: isEmpty ? undefined : body };
}

/** @param {HTMLFormElement} form @param {Response} answer */
async function sent(form, answer) {
  const said = await answer.json();
  if (form.hasAttribute("data-shows")) {
    showDetails(form, said);
  } else {
    const written = Array.isArray(said.written) ? said.written : [];
    const isPending = written.some((/** @type {any} */ step) => step.pending);
    say(form, text(isPending ? "noticePending" : "noticeTaken"), false);
    const checks = written.flatMap((/** @type {any} */ step) => step.checks ?? []);
    showChecks(form, checks);
    if (form.hasAttribute("data-draft") && written.length > 0) {
      lead(form, written[0].object);
    }
    form.querySelectorAll("textarea[name=words]").forEach((field) => {
      /** @type {HTMLTextAreaElement} */ (field).value = "";
    });
  }
  await renew();
}

/** @param {HTMLFormElement} form @param {{of: string, holds: string, says: string}[]} checks */
function showChecks(form, checks) {
  form.querySelector("ul.found")?.remove();
  if (checks.length > 0) {
    const list = document.createElement("ul");
    list.className = "found";
    list.append(...checks.map((check) => {
      const item = document.createElement("li");
      item.textContent = `${text(`noticeHolds-${check.holds}`)}: ${check.says}`;
      return item;
    }));
    form.querySelector(".said")?.after(list);
  }
}

/** @param {HTMLFormElement} form @param {string} id */
function lead(form, id) {
  const link = document.createElement("a");
  link.href = `/notifications/${encodeURIComponent(id)}`;
  link.textContent = id;
  form.querySelector(".said")?.append(" ", link);
}

/** Exact places are shown here alone, and nowhere kept. @param {HTMLFormElement} form @param {any} details */
function showDetails(form, details) {
  say(form, "", false);
  const shown = /** @type {HTMLElement} */ (form.parentElement?.querySelector(".shown"));
  const list = document.createElement("dl");
  const row = (/** @type {string} */ label, /** @type {string} */ value) => {
    const term = document.createElement("dt");
    term.textContent = label;
    const words = document.createElement("dd");
    words.textContent = value;
    words.dir = "auto";
    list.append(term, words);
  };
  for (const leg of details.legs) {
    row(leg.words, leg.path.map((/** @type {number[]} */ [longitude, latitude]) => `${latitude}, ${longitude}`).join("\n"));
  }
  if (details.plates.length > 0) {
    row(text("noticePlates"), details.plates.join("\n"));
  }
  if (details.contact) {
    row(text("noticeContact"), details.contact);
  }
  shown.replaceChildren(list);
  shown.hidden = false;
  shown.focus();
  fill(details);
}

/** The form of the next version takes the exact places too, where it stands on this page. @param {any} details */
function fill(details) {
  const form = document.querySelector("form[data-draft]");
  const legs = form?.querySelectorAll("[data-leg]") ?? [];
  details.legs.forEach((/** @type {any} */ leg, /** @type {number} */ i) => {
    const path = /** @type {HTMLTextAreaElement | null} */ (legs[i]?.querySelector("[data-of=path]"));
    const unsure = /** @type {HTMLInputElement | null} */ (legs[i]?.querySelector("[data-of=unsure_m]"));
    if (path && unsure) {
      path.value = leg.path.map((/** @type {number[]} */ [longitude, latitude]) => `${latitude}, ${longitude}`).join("\n");
      unsure.value = leg.unsure_m ? String(leg.unsure_m) : "";
    }
  });
}

/** @param {HTMLButtonElement} button */
async function see(button) {
  button.disabled = true;
  const answer = await new Sender().send("POST", button.dataset.seen ?? "");
  if (answer.ok) {
    await renew();
  } else {
    button.disabled = false;
    button.after(await problem(answer));
  }
}

for (const part of document.querySelectorAll("[data-live]")) {
  /** @type {HTMLElement} */ (part).dataset.was = part.innerHTML;
}
for (const form of document.querySelectorAll("form[data-path]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(/** @type {HTMLFormElement} */ (form));
  });
}
for (const form of document.querySelectorAll("form[data-draft]")) {
  new Draft(/** @type {HTMLFormElement} */ (form), zone);
}
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-seen]") : null;
  if (button instanceof HTMLButtonElement) {
    see(button);
  }
});
if (document.getElementById("who")?.dataset.account) {
  document.addEventListener("truceline:entry", soon);
  document.addEventListener("truceline:alarm", soon);
  setInterval(() => document.visibilityState === "visible" && renew(), MINUTE);
}
