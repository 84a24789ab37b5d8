// SPDX-License-Identifier: Apache-2.0
// Whether what a page shows of an entry is what the log committed to: the entry is in the tree, the content opens its
// commitment, and the words are those of the content.
import { equal, fromBase64, fromHex, hex, join, sha256 } from "./bytes.js";
import { leafHash, rootOf } from "./merkle.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

/**
 * @typedef {object} Opening salt and body of an entry's content, or that it was erased
 * @property {number} entry
 * @property {string} [salt] hexadecimal
 * @property {string} [body] Base64
 *
 * @typedef {"proven" | "not-in-log" | "not-its-content" | "not-its-words" | "erased"} Outcome
 *
 * @typedef {object} Shown
 * @property {number} entry
 * @property {string} [words] quoted on the page
 * @property {string} [id] of the incident
 */

/**
 * @param {import("./tiles.js").TileLog} log
 * @param {Bytes} root that was signed
 * @param {Opening | undefined} opening
 * @param {Shown} shown
 * @returns {Promise<Outcome>}
 */
export async function examine(log, root, opening, shown) {
  const bytes = await log.entry(shown.entry);
  const found = await rootOf(shown.entry, log.size, await leafHash(bytes), await log.proof(shown.entry));
  if (!equal(found, root)) {
    return "not-in-log";
  }
  if (opening?.salt === undefined || opening.body === undefined) {
    return "erased";
  }
  const body = fromBase64(opening.body);
  const commitment = hex(await sha256(join(fromHex(opening.salt), body)));
  if (JSON.parse(new TextDecoder().decode(bytes)).commit !== commitment) {
    return "not-its-content";
  }
  return agrees(JSON.parse(new TextDecoder().decode(body)), shown) ? "proven" : "not-its-words";
}

/**
 * @param {any} body
 * @param {Shown} shown
 */
function agrees(body, shown) {
  const hasWords = shown.words === undefined || same(words(body), shown.words);
  return hasWords && (shown.id === undefined || body.id === shown.id);
}

/** The words of a statement, of what stands in its place after a review, or of a note. @param {any} body */
function words(body) {
  return String(body.value?.quote ?? body.value?.statement?.quote ?? body.value?.words ?? "");
}

/**
 * Quotes are shown as they are; those of dataset rows, field by field.
 *
 * @param {string} quote
 * @param {string} shown
 */
function same(quote, shown) {
  return tidy(quote) === tidy(shown) || (quote.startsWith("{") && tidy(fields(quote)) === tidy(shown));
}

/** @param {string} row */
function fields(row) {
  try {
    return Object.entries(JSON.parse(row))
      .filter(([, value]) => String(value) !== "")
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n");
  } catch {
    return row;
  }
}

/** Pages may break lines where the words do not. @param {string} text */
function tidy(text) {
  return text.replace(/\s+/g, " ").trim();
}
