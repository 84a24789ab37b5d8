// SPDX-License-Identifier: Apache-2.0

/**
 * The incidents of a record, a column for each value, in the order of their first minute.
 *
 * @typedef {object} Wire what the server sends
 * @property {string} zone of the agreement
 * @property {string} first day of the period
 * @property {string} last day of the period
 * @property {{id: string, label: string}[]} sides
 * @property {string[]} acts codes
 * @property {string[]} verdicts
 * @property {string[]} ids
 * @property {string[]} places names, each once
 * @property {number[]} place index into `places`
 * @property {number[]} from minutes since 1970
 * @property {number[]} until minutes since 1970, exclusive
 * @property {number[]} longitude in hundred-thousandths of a degree
 * @property {number[]} latitude in hundred-thousandths of a degree
 * @property {number[]} radius metres
 * @property {number[]} act index into `acts`
 * @property {number[]} voices bit n is set when side n speaks of it, the bit after the last side when others do
 * @property {number[]} verdict bits of `verdicts`
 * @property {number[]} contested 1 when accounts contradict each other
 * @property {number} unplaced incidents without a place that could be found
 */

const SCALE = 1e5;

export class Columns {
  /** @param {Wire} wire */
  constructor(wire) {
    this.wire = wire;
    this.count = wire.ids.length;
    this.from = Int32Array.from(wire.from);
    this.until = Int32Array.from(wire.until);
    this.longitude = Float64Array.from(wire.longitude, (value) => value / SCALE);
    this.latitude = Float64Array.from(wire.latitude, (value) => value / SCALE);
    this.radius = Float32Array.from(wire.radius);
    this.act = Uint8Array.from(wire.act);
    this.voices = Uint32Array.from(wire.voices);
    this.verdict = Uint8Array.from(wire.verdict);
    this.contested = Uint8Array.from(wire.contested);
    /** The longest that any incident lasts or may have lasted: how far before a window one has to look. */
    this.longest = this.from.reduce((longest, from, i) => Math.max(longest, this.until[i] - from), 0);
  }

  /** @param {number} i */
  place(i) {
    return this.wire.places[this.wire.place[i]];
  }

  /** @param {number} i */
  actName(i) {
    return this.wire.acts[this.act[i]];
  }

  /**
   * The first incident that begins at `minute` or later.
   *
   * @param {number} minute
   */
  firstFrom(minute) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.from[middle] < minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
