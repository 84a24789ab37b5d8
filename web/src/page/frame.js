// SPDX-License-Identifier: Apache-2.0
// What every page does: shows moments in the reader's zone beside the agreement's, and signs its reader out.
import { listen } from "./news.js";
import { locale, text } from "./words.js";

/** What the reader's clock says of a moment, where that differs from the agreement's. @param {HTMLTimeElement} time */
export function showOwnTime(time) {
  const at = new Date(time.dateTime);
  const zone = document.documentElement.dataset.zone ?? "UTC";
  if (time.dataset.own !== undefined || Number.isNaN(at.getTime())) {
    return;
  }
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const own = new Intl.DateTimeFormat(locale(), form).format(at);
  time.dataset.own = own;
  if (own !== new Intl.DateTimeFormat(locale(), { ...form, timeZone: zone }).format(at)) {
    const note = document.createElement("span");
    note.className = "soft own-time";
    note.textContent = ` (${text("yourTime", { time: own })})`;
    (time.nextElementSibling?.classList.contains("zone") ? time.nextElementSibling : time).after(note);
  }
}

/** What has come onto the page since. @param {ParentNode} part */
export function showOwnTimes(part) {
  part.querySelectorAll("time[datetime*=T]").forEach((time) => showOwnTime(/** @type {HTMLTimeElement} */ (time)));
}

/** A request that changes something: with the page's token and a key, so that it is done once. */
export class Sender {
  /** @returns {Promise<string>} */
  async token() {
    const answer = await fetch("/api/session");
    return (await answer.json()).page_token;
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<Response>}
   */
  async send(method, path, body) {
    /** @type {Record<string, string>} */
    const headers = { "Truceline-Page": await this.token(), "Idempotency-Key": crypto.randomUUID() };
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    return fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  }
}

/** What is for those alone who have signed in. */
function greet() {
  const who = document.getElementById("who");
  if (who === null || !who.dataset.account) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text("signOut");
  button.addEventListener("click", async () => {
    const answer = await new Sender().send("DELETE", "/api/session");
    if (answer.ok) {
      location.assign("/enter");
    } else {
      button.after(text("failed", { why: String(answer.status) }));
    }
  });
  who.append(button);
  listen();
}

if (typeof document !== "undefined") {
  showOwnTimes(document);
  greet();
}
