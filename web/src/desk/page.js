// SPDX-License-Identifier: Apache-2.0
// Pages on which people work: their forms send themselves, and what others do comes onto the page.
import { sendByItself } from "./form.js";
import { remember, renew, say, showUntil } from "./renew.js";
import { text } from "../page/words.js";

const MINUTE = 60_000;

/** Several entries often come at once. */
const GATHER = 300;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {import("./form.js").Told} told @param {HTMLFormElement} form */
async function done(told, form) {
  const details = form.closest("details");
  if (details !== null) {
    details.open = false;
  }
  const begun = new CustomEvent("truceline:sent", { detail: { told, form }, cancelable: true });
  if (!document.dispatchEvent(begun)) {
    return;
  }
  /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
  await renew(prepare);
  say(text(told.body.pending ? "waits" : "taken"));
  document.getElementById("news")?.scrollIntoView({ block: "nearest" });
}

/** @param {ParentNode} part */
function prepare(part) {
  const forms = part instanceof HTMLFormElement ? [part] : Array.from(part.querySelectorAll("form[data-path]"));
  forms.forEach((one) => {
    const form = /** @type {HTMLFormElement} */ (one);
    sendByItself(form, (told) => void done(told, form));
  });
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => void renew(prepare), GATHER);
}

const page = document.querySelector("main");
if (page !== null) {
  remember(page);
  prepare(page);
  showUntil(page);
}
document.addEventListener("truceline:entry", soon);
document.addEventListener("truceline:alarm", soon);
setInterval(() => document.visibilityState === "visible" && void renew(prepare), MINUTE);
