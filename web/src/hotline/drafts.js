// SPDX-License-Identifier: Apache-2.0
// What was written at the desk and is not on record yet, kept in this browser: by the number of the call, for the one
// who is signed in. It goes once it is on record.

/** @typedef {{getItem(key: string): string | null, setItem(key: string, value: string): void, removeItem(key: string): void}} Box */

const NAME = "truceline:call:";

/** How long a draft that nobody came back to is kept: longer than a shift, shorter than a browser is handed on. */
const KEPT_MS = 3 * 86_400_000;

export class Drafts {
  /** @param {Box} box @param {string} account @param {() => number} [now] */
  constructor(box, account, now = Date.now) {
    this.box = box;
    this.account = account;
    this.now = now;
  }

  /** @param {string} call */
  key(call) {
    return `${NAME}${this.account}:${call}`;
  }

  /** @param {string} call @param {unknown} fields */
  keep(call, fields) {
    this.box.setItem(this.key(call), JSON.stringify({ at: this.now(), fields }));
  }

  /** What was kept; nothing where it is too old or cannot be read. @param {string} call @returns {any} */
  find(call) {
    const kept = this.box.getItem(this.key(call));
    if (kept === null) {
      return undefined;
    }
    try {
      const { at, fields } = JSON.parse(kept);
      if (this.now() - at <= KEPT_MS) {
        return fields;
      }
    } catch {
      // Whatever it is, it is no draft.
    }
    this.drop(call);
    return undefined;
  }

  /** @param {string} call */
  drop(call) {
    this.box.removeItem(this.key(call));
  }
}

/** Who is signed in on this page. */
export const account = () => document.getElementById("who")?.dataset.account ?? "";
