// SPDX-License-Identifier: Apache-2.0
// What comes on record while a page is open: one line to the server for the whole page. An alarm is shown on every
// page at once; whoever else wants to know listens for the events "truceline:entry" and "truceline:alarm".
import { text } from "./words.js";

const AGAIN_MS = 5_000;

/** @param {{entry: number}} news */
function showAlarm(news) {
  const notice = document.createElement("div");
  notice.className = "notice strong";
  notice.setAttribute("role", "alert");
  const link = document.createElement("a");
  link.href = "/";
  link.textContent = text("alarmLook");
  notice.append(`${text("alarm", { entry: news.entry })} `, link);
  document.querySelector("main")?.before(notice);
}

/** @param {boolean} isLost */
function showLine(isLost) {
  const known = document.getElementById("line");
  if (!isLost) {
    known?.remove();
  } else if (known === null) {
    const notice = document.createElement("p");
    notice.id = "line";
    notice.className = "notice";
    notice.setAttribute("role", "status");
    notice.textContent = text("lineLost");
    document.querySelector("main")?.before(notice);
  }
}

/** Listens for as long as the page is open. */
export function listen() {
  const source = new EventSource("/api/events");
  for (const kind of ["entry", "alarm"]) {
    source.addEventListener(kind, (event) => {
      const news = JSON.parse(event.data);
      if (kind === "alarm") {
        showAlarm(news);
      }
      document.dispatchEvent(new CustomEvent(`truceline:${kind}`, { detail: news }));
    });
  }
  source.addEventListener("open", () => showLine(false));
  source.addEventListener("error", () => {
    showLine(source.readyState !== EventSource.OPEN);
    // The browser tries again by itself, but not after an answer that was no list of events.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, AGAIN_MS);
    }
  });
  window.addEventListener("pagehide", () => source.close());
}
