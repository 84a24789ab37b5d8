// SPDX-License-Identifier: Apache-2.0
/** @import {Columns} from "./columns.js" */

/**
 * Who is listened to. With two sides chosen: what only the first says, only the second, both, or neither of them.
 *
 * @typedef {"all" | "first" | "second" | "both" | "neither"} Difference
 */

/**
 * Whether an incident is shown under a difference of two sides.
 *
 * @param {number} voices bits of who speaks of it
 * @param {Difference} difference
 * @param {number} first bit of a side
 * @param {number} second bit of another
 */
export function differs(voices, difference, first, second) {
  const a = (voices & first) !== 0;
  const b = (voices & second) !== 0;
  switch (difference) {
    case "all":
      return true;
    case "first":
      return a && !b;
    case "second":
      return b && !a;
    case "both":
      return a && b;
    case "neither":
      return !a && !b;
  }
}

/**
 * The incidents of a span of time that somebody chosen speaks of. Those that may lie outside of it are marked.
 */
export class Selection {
  /** @param {Columns} columns */
  constructor(columns) {
    this.columns = columns;
    /** Indices of those chosen; the first `count` count. */
    this.chosen = new Int32Array(columns.count);
    this.count = 0;
    /** 1 where the whole span of an incident lies in the window. */
    this.sure = new Uint8Array(columns.count);
    /** @type {number} bits of voices of which one at least has to speak */
    this.voices = 0xffffffff;
    /** @type {Difference} */
    this.difference = "all";
    this.first = 1;
    this.second = 2;
  }

  /**
   * Costs time by what lies in the window, not by what is on record. What has not come yet is not among the chosen.
   *
   * @param {number} start minutes since 1970
   * @param {number} end exclusive
   */
  move(start, end) {
    const { columns, chosen, sure } = this;
    const { from, until, voices } = columns;
    let count = 0;
    for (let p = 0; p < columns.parts.length; p++) {
      if (columns.has[p] === 0 || !columns.touches(p, start, end)) {
        continue;
      }
      const stop = columns.firstFrom(p, end);
      for (let i = columns.firstFrom(p, start - columns.longest[p]); i < stop; i++) {
        if (
          until[i] > start &&
          (voices[i] & this.voices) !== 0 &&
          differs(voices[i], this.difference, this.first, this.second)
        ) {
          sure[i] = from[i] >= start && until[i] <= end ? 1 : 0;
          chosen[count++] = i;
        }
      }
    }
    this.count = count;
  }
}
