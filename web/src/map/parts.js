// SPDX-License-Identifier: Apache-2.0
/** @import {Head} from "./columns.js" */
import { Columns } from "./columns.js";
import { offset } from "./days.js";
import { Selection } from "./selection.js";

/** The record has grown, and the server no longer has the parts that the page was told of. */
export class Outdated extends Error {}

/**
 * @param {string} address
 * @returns {Promise<any>}
 */
async function ask(address) {
  const answer = await fetch(address);
  if (answer.status === 404) {
    throw new Outdated(address);
  }
  if (!answer.ok) {
    throw new Error(`${answer.status} ${address}`);
  }
  return answer.json();
}

/** @returns {Promise<Head>} what parts there are now */
export function head() {
  return ask("/map/columns");
}

/** Fetches the parts of the incidents, what is looked at first, and the ids of a part when somebody needs them. */
export class Parts {
  /** @param {Head} head */
  constructor(head) {
    this.head = head;
    this.days = Math.round((Date.parse(head.last) - Date.parse(head.first)) / 86_400_000) + 1;
    /** Where the first day begins, in minutes since 1970. */
    this.first = Math.round(Date.parse(head.first) / 60_000) - offset(head.zone, head.first);
    this.columns = new Columns(head);
    this.selection = new Selection(this.columns);
    /** @type {Map<number, Promise<string[]>>} */
    this.known = new Map();
    /** Those that could not be had. @type {Set<number>} */
    this.failed = new Set();
    this.start = 0;
    this.end = 0;
  }

  /**
   * Says what is looked at: it comes before all else from now on.
   *
   * @param {number} start minutes since 1970
   * @param {number} end exclusive
   */
  look(start, end) {
    this.start = start;
    this.end = end;
  }

  /**
   * Fetches the next part. One that cannot be had does not keep others back.
   *
   * @returns {Promise<number>} which it was; -1 when there is none
   */
  async more() {
    const number = this.columns.next(this.start, this.end, this.failed);
    if (number < 0) {
      return number;
    }
    try {
      this.columns.take(number, await ask(`/map/columns/${this.columns.parts[number].name}`));
    } catch (error) {
      if (error instanceof Outdated) {
        throw error;
      }
      this.failed.add(number);
      console.warn(error);
    }
    return number;
  }

  /**
   * The address of an incident's page.
   *
   * @param {number} i
   */
  async address(i) {
    const number = this.columns.partOf(i);
    const ids = await this.ids(number);
    return `/incidents/${encodeURIComponent(ids[i - this.columns.begin[number]])}`;
  }

  /** @param {number} number */
  ids(number) {
    let ids = this.known.get(number);
    if (ids === undefined) {
      ids = ask(`/map/ids/${this.columns.parts[number].name}`).then((answer) => answer.ids);
      ids.catch(() => this.known.delete(number));
      this.known.set(number, ids);
    }
    return ids;
  }

  /** Throws away what was kept for when there is no line of parts that are no more: they would only gather. */
  async tidy() {
    const names = new Set(this.columns.parts.map((part) => part.name));
    for (const name of "caches" in window ? await caches.keys() : []) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const part = /^\/map\/(?:columns|ids)\/(.+)$/.exec(new URL(request.url).pathname);
        if (part !== null && !names.has(part[1])) {
          await cache.delete(request);
        }
      }
    }
  }
}
