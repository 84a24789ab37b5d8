// SPDX-License-Identifier: Apache-2.0
// Signed notes, checkpoints and cosignatures (C2SP signed-note, tlog-checkpoint, tlog-cosignature).
import { equal, fromBase64, join, sha256, utf8 } from "./bytes.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const ED25519 = 1;
const COSIGNATURE = 4;
const ML_DSA_44 = 6;

/**
 * @typedef {object} Key
 * @property {string} name
 * @property {Bytes} id four bytes
 * @property {number} type
 * @property {Bytes} key
 *
 * @typedef {object} Note
 * @property {string} text with the line end of its last line
 * @property {{name: string, id: Bytes, signature: Bytes}[]} signatures
 *
 * @typedef {"good" | "bad" | "absent" | "unknown"} Seal unknown where this browser cannot check its kind
 */

/** A verifier key: `name+id+base64(type || key)`. @param {string} vkey @returns {Promise<Key>} */
export async function parseKey(vkey) {
  const form = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey);
  if (form === null) {
    throw new Error(`not a verifier key: ${vkey}`);
  }
  const bytes = fromBase64(form[3]);
  const id = (await sha256(join(utf8(form[1] + "\n"), bytes))).slice(0, 4);
  if (!equal(id, Uint8Array.from(form[2].match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))) {
    throw new Error(`the key does not have the id that it gives: ${vkey}`);
  }
  return { name: form[1], id, type: bytes[0], key: bytes.slice(1) };
}

/** @param {string} note @returns {Note} */
export function parseNote(note) {
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0 || !note.endsWith("\n")) {
    throw new Error("not a signed note");
  }
  const signatures = note
    .slice(cut + 2, -1)
    .split("\n")
    .map((line) => {
      const form = /^\u2014 ([^+\s]+) ([A-Za-z0-9+/=]+)$/.exec(line);
      if (form === null) {
        throw new Error(`not a signature line: ${line}`);
      }
      const bytes = fromBase64(form[2]);
      return { name: form[1], id: bytes.slice(0, 4), signature: bytes.slice(4) };
    });
  return { text: note.slice(0, cut + 1), signatures };
}

/** @param {string} text of the note @returns {{origin: string, size: number, root: Bytes}} */
export function parseCheckpoint(text) {
  const [origin, size, root] = text.split("\n");
  if (!origin || !/^(0|[1-9][0-9]{0,15})$/.test(size ?? "") || fromBase64(root ?? "").length !== 32) {
    throw new Error("not a checkpoint");
  }
  return { origin, size: Number(size), root: fromBase64(root) };
}

/**
 * Whether a key signed a note, or a witness cosigned it; with the time that it says it did.
 *
 * @param {Note} note
 * @param {Key} key
 * @returns {Promise<{seal: Seal, at?: Date}>}
 */
export async function check(note, key) {
  const made = note.signatures.find((one) => one.name === key.name && equal(one.id, key.id));
  if (made === undefined) {
    return { seal: "absent" };
  }
  if (key.type === ML_DSA_44 || (key.type !== ED25519 && key.type !== COSIGNATURE)) {
    return { seal: "unknown", at: key.type === ML_DSA_44 ? time(made.signature) : undefined };
  }
  const isTimed = key.type === COSIGNATURE;
  const at = isTimed ? time(made.signature) : undefined;
  const message = isTimed ? `cosignature/v1\ntime ${seconds(made.signature)}\n${note.text}` : note.text;
  const holds = await verify(key.key, isTimed ? made.signature.slice(8) : made.signature, utf8(message));
  return { seal: holds === undefined ? "unknown" : holds ? "good" : "bad", at };
}

/** @param {Bytes} signature with its time before it, eight bytes, big-endian */
function seconds(signature) {
  return new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
}

/** @param {Bytes} signature */
function time(signature) {
  return new Date(Number(seconds(signature)) * 1000);
}

/**
 * @param {Bytes} key
 * @param {Bytes} signature
 * @param {Bytes} message
 * @returns {Promise<boolean | undefined>} undefined in a browser without Ed25519
 */
async function verify(key, signature, message) {
  try {
    const known = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", known, signature, message);
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotSupportedError") {
      return undefined;
    }
    throw error;
  }
}
