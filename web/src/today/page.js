// SPDX-License-Identifier: Apache-2.0
// The page of today renews itself when something comes on record, and every minute, for what waits for a time.
import { showOwnTimes } from "../page/frame.js";
import { locale, text } from "../page/words.js";

const MINUTE = 60_000;

/** Several entries often come at once. */
const GATHER = 300;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

async function renew() {
  const answer = await fetch(location.href);
  if (!answer.ok) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  const shown = document.querySelector("main");
  if (fresh === null || shown === null) {
    return;
  }
  const at = document.activeElement;
  const href = at instanceof HTMLAnchorElement && shown.contains(at) ? at.getAttribute("href") : null;
  shown.replaceChildren(...fresh.childNodes);
  showOwnTimes(shown);
  if (href !== null) {
    /** @type {HTMLElement | null} */ (shown.querySelector(`a[href="${CSS.escape(href)}"]`))?.focus();
  }
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

document.addEventListener("truceline:entry", soon);
document.addEventListener("truceline:alarm", soon);
setInterval(() => document.visibilityState === "visible" && renew(), MINUTE);
