// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex, hex, join, sha256, utf8 } from "../src/verify/bytes.js";
import { leafHash, nodeHash, rootOf, split } from "../src/verify/merkle.js";
import { check, parseCheckpoint, parseKey, parseNote } from "../src/verify/notes.js";
import { examine } from "../src/verify/shown.js";
import { TileLog, tilePath } from "../src/verify/tiles.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

// The eight leaves and the roots of their trees that the ledger's own MerkleTreeTest has.
const LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map(fromHex);
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/** The root by the definition alone. @param {Bytes[]} hashes @returns {Promise<Bytes>} */
async function plainRoot(hashes) {
  if (hashes.length === 1) {
    return hashes[0];
  }
  const k = split(hashes.length);
  return nodeHash(await plainRoot(hashes.slice(0, k)), await plainRoot(hashes.slice(k)));
}

/** The files of a log. @param {Bytes[]} entries @returns {Promise<Map<string, Bytes>>} */
async function files(entries) {
  const all = new Map();
  let hashes = await Promise.all(entries.map(leafHash));
  for (let at = 0; at < entries.length; at += 256) {
    const some = entries.slice(at, at + 256);
    const bundle = join(...some.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]));
    all.set(tilePath("entries", at / 256, some.length), bundle);
  }
  for (let level = 0; hashes.length > 0; level++) {
    for (let at = 0; at < hashes.length; at += 256) {
      const some = hashes.slice(at, at + 256);
      all.set(tilePath(level, at / 256, some.length), join(...some));
    }
    const whole = Math.floor(hashes.length / 256);
    hashes = await Promise.all(Array.from({ length: whole }, (_, i) => plainRoot(hashes.slice(i * 256, i * 256 + 256))));
  }
  return all;
}

/** @param {Map<string, Bytes>} all @param {number} size */
function logOf(all, size) {
  return new TileLog(size, async (path) => {
    const tile = all.get(path);
    if (tile === undefined) {
      throw new Error(`no ${path}`);
    }
    return tile;
  });
}

test("the roots of the known leaves are the known ones, by every entry's proof from tiles", async () => {
  for (let size = 1; size <= LEAVES.length; size++) {
    const log = logOf(await files(LEAVES.slice(0, size)), size);
    for (let i = 0; i < size; i++) {
      assert.equal(hex(await rootOf(i, size, await leafHash(LEAVES[i]), await log.proof(i))), ROOTS[size - 1]);
    }
  }
});

test("tiles of several levels lead to the root that the definition gives", async () => {
  for (const size of [255, 256, 257, 600]) {
    const entries = Array.from({ length: size }, (_, i) => utf8(`entry ${i}`));
    const root = await plainRoot(await Promise.all(entries.map(leafHash)));
    const log = logOf(await files(entries), size);
    for (const i of [0, 1, 127, 254, size - 1]) {
      const leaf = await leafHash(await log.entry(i));
      assert.deepEqual(await rootOf(i, size, leaf, await log.proof(i)), root);
    }
  }
});

test("a proof that is too short or too long, or of an entry beyond the log, is refused", async () => {
  const log = logOf(await files(LEAVES), 8);
  const leaf = await leafHash(LEAVES[3]);
  const proof = await log.proof(3);
  await assert.rejects(rootOf(3, 8, leaf, proof.slice(1)), /too short/);
  await assert.rejects(rootOf(3, 8, leaf, [...proof, leaf]), /too long/);
  await assert.rejects(rootOf(8, 8, leaf, proof), /no entry 8/);
  await assert.rejects(log.entry(8), /no entry 8/);
});

test("names of tiles are those of C2SP tlog-tiles", () => {
  assert.equal(tilePath(0, 1234067, 256), "tile/0/x001/x234/067");
  assert.equal(tilePath("entries", 3, 211), "tile/entries/003.p/211");
});

// The key and note of Go's sumdb/note, which the ledger's SignedNoteTest has as well.
const GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

test("a note is signed by its key, and not when a letter of it is another", async () => {
  const key = await parseKey(GO_KEY);
  assert.deepEqual(await check(parseNote(GO_NOTE), key), { seal: "good", at: undefined });
  assert.equal((await check(parseNote(GO_NOTE.replace("answer", "Answer")), key)).seal, "bad");
  const other = { ...key, name: "SomebodyElse" };
  assert.equal((await check(parseNote(GO_NOTE), other)).seal, "absent");
});

test("a key whose id is not its own, and a note without a signature, are refused", async () => {
  await assert.rejects(parseKey(GO_KEY.replace("c74f20a3", "c74f20a4")), /id/);
  assert.throws(() => parseNote("words\n"), /not a signed note/);
});

test("a cosignature holds for its time and text alone", async () => {
  const pair = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]));
  const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const body = join(Uint8Array.of(4), key);
  const id = (await sha256(join(utf8("w\n"), body))).slice(0, 4);
  const vkey = `w+${hex(id)}+${btoa(String.fromCharCode(...body))}`;
  const origin = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  const message = utf8(`cosignature/v1\ntime 1679315147\n${origin}`);
  const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", pair.privateKey, message));
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, 1679315147n);
  const line = (/** @type {Bytes} */ at) =>
    `${origin}\n\u2014 w ${btoa(String.fromCharCode(...join(/** @type {Bytes} */ (id), at, signature)))}\n`;
  const good = await check(parseNote(line(time)), await parseKey(vkey));
  assert.deepEqual(good, { seal: "good", at: new Date(1679315147000) });
  assert.equal(parseCheckpoint(parseNote(line(time)).text).size, 20852163);
  time[7] ^= 1;
  assert.equal((await check(parseNote(line(time)), await parseKey(vkey))).seal, "bad");
});

test("what a page shows is proven only as it was written", async () => {
  const body = utf8(JSON.stringify({ id: "r1.1", type: "statement", value: { quote: "The bridge was shelled." } }));
  const salt = new Uint8Array(32).fill(7);
  const entry = utf8(JSON.stringify({ author: "host", commit: hex(await sha256(join(salt, body))) }));
  const all = await files([utf8("{}"), entry, utf8("{}")]);
  const root = await plainRoot(await Promise.all([utf8("{}"), entry, utf8("{}")].map(leafHash)));
  const opening = { entry: 1, salt: hex(salt), body: btoa(String.fromCharCode(...body)) };
  const shown = { entry: 1, words: "The bridge was\n shelled." };
  const log = logOf(all, 3);
  assert.equal(await examine(log, root, opening, shown), "proven");
  assert.equal(await examine(log, root, opening, { entry: 1, words: "The bridge was spared." }), "not-its-words");
  assert.equal(await examine(log, root, undefined, shown), "erased");
  const forged = btoa(String.fromCharCode(...body).replace("shelled", "rebuilt"));
  assert.equal(await examine(log, root, { ...opening, body: forged }, shown), "not-its-content");
  const bundle = /** @type {Bytes} */ (all.get("tile/entries/000.p/3"));
  bundle[20] ^= 1;
  assert.equal(await examine(logOf(all, 3), root, opening, shown), "not-in-log");
});
