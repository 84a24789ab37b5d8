// SPDX-License-Identifier: Apache-2.0
// The tree of RFC 6962, section 2.1, and its inclusion proofs, as RFC 9162, section 2.1.3, has them.
import { join, sha256 } from "./bytes.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

/** @param {Bytes} entry */
export function leafHash(entry) {
  return sha256(join(Uint8Array.of(0), entry));
}

/** @param {Bytes} left @param {Bytes} right */
export function nodeHash(left, right) {
  return sha256(join(Uint8Array.of(1), left, right));
}

/** The largest power of two below `n`, which is 2 or more. @param {number} n */
export function split(n) {
  let k = 1;
  while (k * 2 < n) {
    k *= 2;
  }
  return k;
}

/**
 * The root that a proof leads to (RFC 9162, section 2.1.3.2).
 *
 * @param {number} index of the leaf, below `size`
 * @param {number} size of the tree
 * @param {Bytes} leaf hash of the leaf
 * @param {Bytes[]} proof
 */
export async function rootOf(index, size, leaf, proof) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new Error(`there is no entry ${index} in a log of ${size}`);
  }
  let fn = index;
  let sn = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0) {
      throw new Error("the proof is too long");
    }
    if (fn % 2 === 1 || fn === sn) {
      hash = await nodeHash(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2;
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  if (sn !== 0) {
    throw new Error("the proof is too short");
  }
  return hash;
}
