// SPDX-License-Identifier: Apache-2.0
// Keeps what was seen once, for when there is no line: the server is always asked first, and what it says last is what
// is kept. What is protected, and whatever is written, never is; all of it goes when somebody signs out.

const KEPT = "truceline-seen-1";

/** What is the same for all who may see days. Cases, notices and calls are not. */
const KEEPS = /^\/($|map($|\/)|terms$|record($|\/)|search$|days($|\/)|incidents\/|assets\/|log\/|ogc\/collections\/zones\/)/;

/** The types of a worker are another world than a page's. @type {any} */
const worker = self;

/** @param {Request} request */
function isKept(request) {
  const url = new URL(request.url);
  return request.method === "GET" && url.origin === worker.location.origin && KEEPS.test(url.pathname);
}

/** @param {any} event of a request */
async function answer(event) {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await fetch(event.request);
    if (fresh.ok && !fresh.redirected) {
      event.waitUntil(kept.put(event.request, fresh.clone()));
    }
    return fresh;
  } catch (error) {
    const seen = await kept.match(event.request);
    if (seen === undefined) {
      throw error;
    }
    if (event.request.mode === "navigate") {
      event.waitUntil(tell(event.resultingClientId, seen.headers.get("Date") ?? ""));
    }
    return seen;
  }
}

/** Says to a page that it is an old one. @param {string} client @param {string} at */
async function tell(client, at) {
  (await worker.clients.get(client))?.postMessage({ kind: "seen-before", at });
}

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (isKept(event.request)) {
    event.respondWith(answer(event));
  }
});
worker.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "forget") {
    event.waitUntil(caches.delete(KEPT));
  }
});
