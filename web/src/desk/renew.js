// SPDX-License-Identifier: Apache-2.0
// Renews a page in parts, so that nobody loses what he is writing: a part in which something was filled in, or in which
// the cursor stands, stays as it is until it is sent.
import { showOwnTimes } from "../page/frame.js";
import { locale, text } from "../page/words.js";
import { now } from "./clock.js";

/** What each part said when it came. @type {WeakMap<Element, string>} */
const came = new WeakMap();

/** @param {ParentNode} page */
export function remember(page) {
  parts(page).forEach((part) => came.set(part, part.outerHTML));
}

/** @param {ParentNode} page */
const parts = (page) => Array.from(page.querySelectorAll("[data-part]"));

/** Whether somebody works in it. @param {Element} part */
export function isHeld(part) {
  const at = document.activeElement;
  const writes = at !== null && part.contains(at) && at.matches("input, textarea, select");
  return writes || part.querySelector("form[data-dirty]") !== null || part.matches("form[data-dirty]");
}

/**
 * Takes over from a fresh page what is new: parts one by one, in lists that may grow and shrink as well.
 *
 * @param {ParentNode} fresh
 * @param {ParentNode} shown
 * @param {(part: Element) => void} made called for what is on the page now and was not
 * @returns {boolean} whether something was kept back
 */
export function takeOver(fresh, shown, made) {
  let isKept = false;
  /** @param {Element} before @param {Element} after */
  const replace = (before, after) => {
    const said = after.outerHTML;
    if (came.get(before) === said) {
      return;
    }
    if (isHeld(before)) {
      isKept = true;
      return;
    }
    const focused = document.activeElement;
    const isIn = focused !== null && before.contains(focused);
    const id = isIn ? focused.id : "";
    const href = isIn ? focused.getAttribute("href") : null;
    keepOpen(before, after);
    before.replaceWith(after);
    came.set(after, said);
    made(after);
    const again = id ? document.getElementById(id) : href ? after.querySelector(`a[href="${CSS.escape(href)}"]`) : null;
    /** @type {HTMLElement | null} */ (again)?.focus();
  };
  const ids = new Set(parts(fresh).map((part) => part.id));
  for (const list of Array.from(fresh.querySelectorAll("[data-list]"))) {
    isKept = takeOverList(list, shown, replace, made) || isKept;
  }
  for (const part of parts(fresh).filter((one) => one.closest("[data-list]") === null)) {
    const before = shown.querySelector(`#${CSS.escape(part.id)}`);
    if (before !== null) {
      replace(before, part);
    } else {
      isKept = place(part, fresh, shown, made) || isKept;
    }
  }
  for (const part of parts(shown).filter((one) => !ids.has(one.id) && one.closest("[data-list]") === null)) {
    part.remove();
  }
  return isKept;
}

/** A part that was not there: after the one that comes before it. @param {Element} part @param {ParentNode} fresh @param {ParentNode} shown @param {(part: Element) => void} made */
function place(part, fresh, shown, made) {
  const all = Array.from(fresh.querySelectorAll("[id]"));
  for (let at = all.indexOf(part) - 1; at >= 0; at--) {
    const near = all[at].parentElement === part.parentElement ? shown.querySelector(`#${CSS.escape(all[at].id)}`) : null;
    if (near !== null) {
      const said = part.outerHTML;
      near.after(part);
      came.set(part, said);
      made(part);
      return false;
    }
  }
  return true;
}

/** What was open stays open. @param {Element} before @param {Element} after */
function keepOpen(before, after) {
  const was = [before, ...Array.from(before.querySelectorAll("details"))];
  const is = [after, ...Array.from(after.querySelectorAll("details"))];
  was.forEach((one, i) => {
    if (one instanceof HTMLDetailsElement && is[i] instanceof HTMLDetailsElement) {
      /** @type {HTMLDetailsElement} */ (is[i]).open ||= one.open;
    }
  });
}

/**
 * @param {Element} list
 * @param {ParentNode} shown
 * @param {(before: Element, after: Element) => void} replace
 * @param {(part: Element) => void} made
 */
function takeOverList(list, shown, replace, made) {
  const name = /** @type {HTMLElement} */ (list).dataset.list ?? "";
  const own = shown.querySelector(`[data-list="${CSS.escape(name)}"]`);
  if (own === null) {
    return true;
  }
  let isKept = false;
  const fresh = Array.from(list.children);
  const ids = new Set(fresh.map((part) => part.id));
  for (const part of Array.from(own.children).filter((one) => !ids.has(one.id))) {
    if (isHeld(part)) {
      isKept = true;
    } else {
      part.remove();
    }
  }
  for (const part of fresh) {
    const before = own.querySelector(`#${CSS.escape(part.id)}`);
    if (before !== null) {
      replace(before, part);
    } else {
      const said = part.outerHTML;
      own.append(part);
      came.set(part, said);
      made(part);
    }
  }
  return isKept;
}

/**
 * Fetches this page again and takes over what is new.
 *
 * @param {(part: Element) => void} made
 * @returns {Promise<string>} what there is to say of it; nothing where the page could not be had
 */
export async function renew(made) {
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer?.ok) {
    return "";
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  const shown = document.querySelector("main");
  if (fresh === null || shown === null) {
    return "";
  }
  const isKept = takeOver(fresh, shown, made);
  showOwnTimes(shown);
  showUntil(shown);
  const time = new Date().toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  document.dispatchEvent(new CustomEvent("truceline:shown"));
  return isKept ? text("kept") : text("renewed", { time });
}

/** @param {string} words */
export function say(words) {
  const news = document.getElementById("news");
  if (news !== null) {
    news.textContent = words;
  }
}

const UNITS = /** @type {[Intl.RelativeTimeFormatUnit, number][]} */ ([["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]]);

/** How long it is until what is due is due. @param {ParentNode} page */
export function showUntil(page) {
  const form = new Intl.RelativeTimeFormat(locale(), { numeric: "always" });
  page.querySelectorAll(".until").forEach((one) => {
    const { until = "" } = /** @type {HTMLElement} */ (one).dataset;
    const left = new Date(until).getTime() - now().getTime();
    const [unit, length] = UNITS.find(([, size]) => Math.abs(left) >= size) ?? UNITS[2];
    one.textContent = Number.isNaN(left) ? "" : `(${form.format(Math.trunc(left / length), unit)})`;
  });
}
