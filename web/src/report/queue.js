// SPDX-License-Identifier: Apache-2.0
// What was filled in and not yet taken: it lies in this browser's own database until the server has it on record, and
// is sent under the same id however often the line is cut.

/**
 * @typedef {"waiting" | "sending" | "on_record" | "conflict" | "refused" | "sign_in"} State
 * @typedef {{id: string, xml: string, files: {name: string, blob: Blob}[], written: string, title: string,
 *   answers: Record<string, string>, state: State, words: string}} Item words are the server's, empty before it answered
 * @typedef {{all(): Promise<Item[]>, put(item: Item): Promise<void>, remove(id: string): Promise<void>}} Store
 * @typedef {{status: number, words: string}} Answer
 */

const SUBMISSION = "/openrosa/submission";

/**
 * What an answer of the server means for what was sent.
 *
 * @param {number} status of HTTP; 0 when there was no answer
 * @returns {State}
 */
export function stateAfter(status) {
  if (status === 201) {
    return "on_record";
  }
  if (status === 409) {
    return "conflict";
  }
  if (status === 401) {
    return "sign_in";
  }
  // Too many, too busy or broken: the next time may do better. Everything else will be refused again.
  return status === 0 || status === 429 || status >= 500 ? "waiting" : "refused";
}

/** @param {Item} item */
export function isDue(item) {
  return item.state === "waiting" || item.state === "sending" || item.state === "sign_in";
}

/**
 * Sends what is due, one after the other and the oldest first; stops where the line is cut or somebody has to sign in.
 *
 * @param {Store} store
 * @param {(item: Item) => Promise<Answer>} send
 * @param {() => void} shown after each change
 */
export async function sendAll(store, send, shown) {
  const due = (await store.all()).filter(isDue).sort((a, b) => (a.written < b.written ? -1 : 1));
  for (const item of due) {
    await store.put({ ...item, state: "sending" });
    shown();
    const answer = await send(item);
    const state = stateAfter(answer.status);
    await store.put({ ...item, state, words: answer.words });
    shown();
    if (state === "waiting" || state === "sign_in") {
      return;
    }
  }
}

/**
 * The words that an answer carries (OpenRosa 1.0).
 *
 * @param {string} body
 */
export function message(body) {
  const found = /<message[^>]*>([^<]*)<\/message>/.exec(body);
  return found
    ? found[1].replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&")
    : "";
}

/**
 * Sends one to the server that this page is from.
 *
 * @param {Item} item
 * @param {string} pageToken
 * @returns {Promise<Answer>}
 */
export async function post(item, pageToken) {
  const body = new FormData();
  body.append("xml_submission_file", new Blob([item.xml], { type: "text/xml" }), "filled.xml");
  item.files.forEach((file) => body.append(file.name, file.blob, file.name));
  try {
    const answer = await fetch(SUBMISSION, {
      method: "POST",
      body,
      headers: { "Truceline-Page": pageToken, "X-OpenRosa-Version": "1.0" },
    });
    return { status: answer.status, words: message(await answer.text()) };
  } catch {
    return { status: 0, words: "" };
  }
}

/**
 * The queue in this browser's own database, with a drawer for the form as it last came.
 *
 * @returns {Promise<Store & {keep(name: string, value: unknown): Promise<void>, kept(name: string): Promise<unknown>}>}
 */
export async function openStore() {
  const opening = indexedDB.open("truceline-report", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("queue", { keyPath: "id" });
    opening.result.createObjectStore("drawer");
  };
  const db = await done(opening);
  /** @param {string} name @param {IDBTransactionMode} mode */
  const table = (name, mode) => db.transaction(name, mode).objectStore(name);
  return {
    all: () => done(table("queue", "readonly").getAll()),
    put: async (item) => void (await done(table("queue", "readwrite").put(item))),
    remove: async (id) => void (await done(table("queue", "readwrite").delete(id))),
    keep: async (name, value) => void (await done(table("drawer", "readwrite").put(value, name))),
    kept: (name) => done(table("drawer", "readonly").get(name)),
  };
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
