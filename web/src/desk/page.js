// SPDX-License-Identifier: Apache-2.0
// Pages on which people work: their forms send themselves, and what others do comes onto the page.
import { sendByItself } from "./form.js";
import { remember, renew, say, showUntil } from "./renew.js";
import { text } from "../page/words.js";

const MINUTE = 60_000;

/** Several entries often come at once. */
const GATHER = 300;

/** What was signed is said for so long, whatever comes meanwhile. */
const SIGNED = 10_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
let signed = -SIGNED;

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
  signed = performance.now();
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

async function again() {
  const words = await renew(prepare);
  if (words !== "" && performance.now() - signed > SIGNED) {
    say(words);
  }
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(again, GATHER);
}

const page = document.querySelector("main");
if (page !== null) {
  remember(page);
  prepare(page);
  showUntil(page);
}
document.addEventListener("truceline:entry", soon);
document.addEventListener("truceline:alarm", soon);
setInterval(() => document.visibilityState === "visible" && void again(), MINUTE);
