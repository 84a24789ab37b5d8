// SPDX-License-Identifier: Apache-2.0
// The statements that wait, a few of them ahead of the one that is shown, and what was said of those behind.

/**
 * @typedef {object} Item a statement with its report, as the API gives it
 * @property {string} id
 * @property {string} quote
 * @property {number} start first character of the quote in the report, in code points
 * @property {number} end
 * @property {{name: string, publisher: string, published: string, text: string}} report
 * @property {Record<string, string>} fields
 * @property {{by: string, from?: string, verdict: string, reason?: string}[]} reviews
 * @property {{statement: string, publisher: string, quote: string, p?: number}[]} [linked] the least surely the same first
 * @property {string} [incident]
 *
 * @typedef {{waiting: number, unseen: number, here: boolean, statements: Item[]}} Page
 */

/** Fewer than this ahead, and more are asked for. */
const AHEAD = 4;

export class Queue {
  /** @param {(after: string | undefined) => Promise<Page>} load */
  constructor(load) {
    this.load = load;
    /** @type {Item[]} */
    this.items = [];
    /** @type {Map<string, string>} what was said here of which statement */
    this.said = new Map();
    this.at = 0;
    this.waiting = 0;
    this.isEnd = false;
    /** @type {Promise<void> | undefined} */
    this.loading = undefined;
  }

  /** The statement that is shown; none at the end. @returns {Item | undefined} */
  get current() {
    return this.items[this.at];
  }

  /** How many still wait, those that were answered here left out. */
  get left() {
    return Math.max(0, this.waiting - this.said.size);
  }

  /** Sees to it that the next ones are here, and waits when not even the current one is. */
  async fill() {
    if (this.items.length - this.at < AHEAD && !this.isEnd) {
      this.loading ??= this.more().finally(() => {
        this.loading = undefined;
      });
      if (this.current === undefined) {
        await this.loading;
      }
    }
  }

  /** Only what was not answered counts as behind: the server passes over what was. */
  async more() {
    const last = this.items.findLast((item) => !this.said.has(item.id));
    const answered = this.said.size;
    const page = await this.load(last?.id);
    this.waiting = page.waiting + answered;
    const fresh = page.statements.filter((item) => !this.items.some((known) => known.id === item.id));
    this.items.push(...fresh);
    this.isEnd = fresh.length === 0;
  }

  /** @param {number} by @returns {Promise<void>} */
  async move(by) {
    this.at = Math.min(Math.max(0, this.at + by), this.items.length);
    await this.fill();
    this.at = Math.min(this.at, this.items.length);
  }

  /** What is shown was answered: the next comes. @param {string} opinion */
  async answered(opinion) {
    const item = this.current;
    if (item !== undefined) {
      this.said.set(item.id, opinion);
      await this.move(1);
    }
  }

  /** The last that was answered is shown again, open as before. @returns {Item | undefined} */
  reopen() {
    const last = [...this.said.keys()].at(-1);
    if (last === undefined) {
      return undefined;
    }
    this.said.delete(last);
    this.at = this.items.findIndex((item) => item.id === last);
    return this.current;
  }
}

/**
 * A text in three parts: before the quote, the quote, after it.
 *
 * @param {string} text
 * @param {number} start in code points
 * @param {number} end
 */
export function parts(text, start, end) {
  const points = [...text];
  return [points.slice(0, start), points.slice(start, end), points.slice(end)].map((part) => part.join(""));
}

/**
 * The fields that are otherwise than they were read.
 *
 * @param {Record<string, string>} read
 * @param {Record<string, string>} now
 */
export function changed(read, now) {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => value.trim() !== (read[name] ?? "").trim()));
}
