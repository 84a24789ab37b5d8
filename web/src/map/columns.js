// SPDX-License-Identifier: Apache-2.0

/**
 * What the server says first: what parts there are, and what they are about. Each incident is in one part.
 *
 * @typedef {object} Head
 * @property {string} zone of the agreement
 * @property {string} first day of the period
 * @property {string} last day of the period
 * @property {{id: string, label: string}[]} sides
 * @property {string[]} acts codes; the first is empty, for none
 * @property {[number, number, number, number]} [box] around all places: west, south, east, north
 * @property {{name: string, from: number, until: number, count: number}[]} parts by what they are asked for, the
 *     minutes since 1970 that their incidents lie between, and how many these are
 */

/**
 * A part as the server sends it: a column for each value, in the order of the first minutes; the incidents that are at
 * the same place say so by its number.
 *
 * @typedef {object} Part
 * @property {number[]} site index into the columns of the places
 * @property {number[]} after minutes after the incident before; the first since 1970
 * @property {number[]} lasts minutes
 * @property {number[]} act index into `acts` of the head
 * @property {number[]} voices bit n is set when side n speaks of it, the bit after the last side when others do
 * @property {number[]} contested 1 when accounts contradict each other
 * @property {string[]} places names
 * @property {number[]} longitude of the places, in hundred-thousandths of a degree
 * @property {number[]} latitude of the places, in hundred-thousandths of a degree
 * @property {number[]} radius of the places, metres
 */

const SCALE = 1e5;

/** The incidents that have come so far, of all that there are: each part has its room from the beginning. */
export class Columns {
  /** @param {Head} head */
  constructor(head) {
    this.head = head;
    this.parts = head.parts;
    /** Where a part's room begins, and behind the last one where the last ends. */
    this.begin = [0];
    for (const part of head.parts) {
      this.begin.push(this.begin[this.begin.length - 1] + part.count);
    }
    const count = this.begin[head.parts.length];
    this.count = count;
    /** How many have come. */
    this.here = 0;
    /** 1 for each part that has come. */
    this.has = new Uint8Array(head.parts.length);
    /** The longest that any incident of a part may last: how far before a window one has to look. */
    this.longest = new Int32Array(head.parts.length);
    this.from = new Int32Array(count);
    this.until = new Int32Array(count);
    /** Where it is on a map of the world by Mercator that is 1 wide; y grows to the south. */
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.radius = new Float32Array(count);
    this.act = new Uint8Array(count);
    this.voices = new Uint32Array(count);
    this.contested = new Uint8Array(count);
    this.site = new Uint32Array(count);
    /** @type {string[][]} */
    this.places = head.parts.map(() => []);
  }

  /**
   * Puts a part into its room.
   *
   * @param {number} number
   * @param {Part} part
   */
  take(number, part) {
    const { count } = this.parts[number];
    if (this.has[number] || part.site.length !== count) {
      throw new Error(`part ${number} has ${part.site.length} incidents of ${count}`);
    }
    const x = part.longitude.map((degrees) => 0.5 + degrees / SCALE / 360);
    const y = part.latitude.map((degrees) => south(degrees / SCALE));
    let minute = 0;
    for (let n = 0, i = this.begin[number]; n < count; n++, i++) {
      const site = part.site[n];
      minute += part.after[n];
      this.from[i] = minute;
      this.until[i] = minute + part.lasts[n];
      this.longest[number] = Math.max(this.longest[number], part.lasts[n]);
      this.x[i] = x[site];
      this.y[i] = y[site];
      this.radius[i] = part.radius[site];
      this.act[i] = part.act[n];
      this.voices[i] = part.voices[n];
      this.contested[i] = part.contested[n];
      this.site[i] = site;
    }
    this.places[number] = part.places;
    this.has[number] = 1;
    this.here += count;
  }

  /**
   * The part that an incident is in.
   *
   * @param {number} i
   */
  partOf(i) {
    return this.begin.findLastIndex((begin) => begin <= i);
  }

  /** @param {number} i */
  place(i) {
    return this.places[this.partOf(i)][this.site[i]];
  }

  /** @param {number} i */
  actName(i) {
    return this.head.acts[this.act[i]];
  }

  /**
   * Whether a part has anything to do with a span of time.
   *
   * @param {number} number
   * @param {number} start minutes since 1970
   * @param {number} end exclusive
   */
  touches(number, start, end) {
    return this.parts[number].from < end && this.parts[number].until > start;
  }

  /**
   * The part to ask for next: one of a span of time, in the order in which they are; else the nearest to it.
   *
   * @param {number} start minutes since 1970
   * @param {number} end exclusive
   * @param {Set<number>} [but] not these
   * @returns {number} -1 when there is none
   */
  next(start, end, but = new Set()) {
    let nearest = -1;
    let least = Infinity;
    for (let p = 0; p < this.parts.length; p++) {
      const far = Math.max(this.parts[p].from - end, start - this.parts[p].until, -1);
      if (!this.has[p] && !but.has(p) && far < least) {
        nearest = p;
        least = this.touches(p, start, end) ? -Infinity : Math.max(0, far);
      }
    }
    return nearest;
  }

  /**
   * Whether all that touches a span of time has come.
   *
   * @param {number} start minutes since 1970
   * @param {number} end exclusive
   */
  isWhole(start, end) {
    return this.parts.every((_, p) => this.has[p] === 1 || !this.touches(p, start, end));
  }

  /**
   * The first incident of a part that begins at `minute` or later.
   *
   * @param {number} number
   * @param {number} minute
   */
  firstFrom(number, minute) {
    let low = this.begin[number];
    let high = this.begin[number + 1];
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

/**
 * Where a latitude is on Mercator's map, from 0 in the north to 1 in the south.
 *
 * @param {number} degrees
 */
export function south(degrees) {
  const sine = Math.sin((Math.max(-85, Math.min(85, degrees)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
