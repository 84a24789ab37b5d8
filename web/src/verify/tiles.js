// SPDX-License-Identifier: Apache-2.0
// A log read by its tiles (C2SP tlog-tiles). Nothing of a tile is believed: what is made from tiles counts only where it
// leads to a root that somebody signed.
import { nodeHash, split } from "./merkle.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const WIDTH = 256;
const HEIGHT = 8;
const HASH = 32;

/**
 * @param {number | "entries"} level
 * @param {number} index
 * @param {number} width of the tile: 256, or less for the last of its level
 */
export function tilePath(level, index, width) {
  let name = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    name = `x${String(rest % 1000).padStart(3, "0")}/${name}`;
  }
  return `tile/${level}/${name}${width < WIDTH ? `.p/${width}` : ""}`;
}

/**
 * The entries of a bundle, each with its length before it (two bytes, big-endian).
 *
 * @param {Bytes} bundle
 */
export function entriesOf(bundle) {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.length);
  /** @type {Bytes[]} */
  const entries = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 <= bundle.length ? at + 2 + view.getUint16(at) : Number.NaN;
    if (!(end <= bundle.length)) {
      throw new Error("a bundle of entries is cut off");
    }
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}

/** A log of one size. */
export class TileLog {
  /**
   * @param {number} size
   * @param {(path: string) => Promise<Bytes>} read
   */
  constructor(size, read) {
    this.size = size;
    this.read = read;
    /** @type {Map<string, Promise<Bytes>>} */
    this.known = new Map();
  }

  /** @param {number | "entries"} level @param {number} index */
  tile(level, index) {
    const count = level === "entries" ? this.size : Math.floor(this.size / WIDTH ** level);
    const path = tilePath(level, index, Math.min(WIDTH, count - index * WIDTH));
    let tile = this.known.get(path);
    if (tile === undefined) {
      tile = this.read(path);
      this.known.set(path, tile);
    }
    return tile;
  }

  /** The bytes of an entry. @param {number} index */
  async entry(index) {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size) {
      throw new Error(`there is no entry ${index} in a log of ${this.size}`);
    }
    const entry = entriesOf(await this.tile("entries", Math.floor(index / WIDTH)))[index % WIDTH];
    if (entry === undefined) {
      throw new Error(`the bundle of entry ${index} lacks it`);
    }
    return entry;
  }

  /**
   * The hash of a whole subtree of 2^level leaves.
   *
   * @param {number} level
   * @param {number} index
   * @returns {Promise<Bytes>}
   */
  async node(level, index) {
    if (level % HEIGHT === 0) {
      const tile = await this.tile(level / HEIGHT, Math.floor(index / WIDTH));
      const at = (index % WIDTH) * HASH;
      if (tile.length < at + HASH) {
        throw new Error("a tile is cut off");
      }
      return tile.slice(at, at + HASH);
    }
    return nodeHash(await this.node(level - 1, 2 * index), await this.node(level - 1, 2 * index + 1));
  }

  /**
   * The hash over the leaves from `start` up to `end`, as a part of the tree that begins there.
   *
   * @param {number} start
   * @param {number} end exclusive
   * @returns {Promise<Bytes>}
   */
  async range(start, end) {
    const n = end - start;
    const level = Math.log2(n);
    if (Number.isInteger(level)) {
      return this.node(level, start / n);
    }
    const k = split(n);
    return nodeHash(await this.range(start, start + k), await this.range(start + k, end));
  }

  /**
   * The proof that an entry is in the tree (RFC 9162, section 2.1.3.1).
   *
   * @param {number} index
   * @returns {Promise<Bytes[]>}
   */
  async proof(index) {
    return this.path(index, 0, this.size);
  }

  /**
   * @param {number} index
   * @param {number} start
   * @param {number} end
   * @returns {Promise<Bytes[]>}
   */
  async path(index, start, end) {
    if (end - start === 1) {
      return [];
    }
    const middle = start + split(end - start);
    return index < middle
      ? [...(await this.path(index, start, middle)), await this.range(middle, end)]
      : [...(await this.path(index, middle, end)), await this.range(start, middle)];
  }
}
