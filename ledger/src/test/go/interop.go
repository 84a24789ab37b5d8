// SPDX-License-Identifier: Apache-2.0

// Command interop checks a log that the Java library wrote with Go's own note and tlog packages, and writes a note and
// proofs for the Java library to check. Built against Debian's golang-golang-x-mod-dev, which fetches nothing.
//
//	interop check LOG VKEY       the checkpoint's signature, every entry, and proofs from the tiles
//	interop sign SIGNERKEY TEXT  a note on standard output
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) != 4 {
		fail("usage: interop check LOG VKEY | sign SIGNERKEY TEXT")
	}
	switch os.Args[1] {
	case "check":
		check(os.Args[2], os.Args[3])
	case "sign":
		sign(os.Args[2], os.Args[3])
	default:
		fail("unknown command " + os.Args[1])
	}
}

func fail(what any) {
	fmt.Fprintln(os.Stderr, what)
	os.Exit(1)
}

func must[T any](value T, err error) T {
	if err != nil {
		fail(err)
	}
	return value
}

func sign(key, text string) {
	signer := must(note.NewSigner(key))
	os.Stdout.Write(must(note.Sign(&note.Note{Text: text + "\n"}, signer)))
}

// tiles reads the tiles of C2SP tlog-tiles, whose names differ from Go's own by the height that Go writes into them.
type tiles struct{ dir string }

func (t tiles) Height() int                  { return 8 }
func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(t.dir, path))
		if os.IsNotExist(err) && tile.W < 256 {
			whole := tile
			whole.W = 256
			bytes, err = os.ReadFile(filepath.Join(t.dir, strings.Replace(whole.Path(), "tile/8/", "tile/", 1)))
			if err == nil {
				bytes = bytes[:tile.W*tlog.HashSize]
			}
		}
		if err != nil {
			return nil, err
		}
		found = append(found, bytes)
	}
	return found, nil
}

func check(dir, vkey string) {
	verifier := must(note.NewVerifier(vkey))
	raw := must(os.ReadFile(filepath.Join(dir, "checkpoint")))
	opened := must(note.Open(raw, note.VerifierList(verifier)))
	lines := strings.Split(opened.Text, "\n")
	size := must(strconv.ParseInt(lines[1], 10, 64))
	root := must(tlog.ParseHash(lines[2]))
	tree := tlog.Tree{N: size, Hash: root}
	hashes := tlog.TileHashReader(tree, tiles{dir})
	if got := must(tlog.TreeHash(size, hashes)); got != root {
		fail("the tiles have another root than the checkpoint")
	}
	for index, entry := range entries(dir, size) {
		proof := must(tlog.ProveRecord(size, int64(index), hashes))
		if err := tlog.CheckRecord(proof, size, root, int64(index), tlog.RecordHash(entry)); err != nil {
			fail(fmt.Sprint("entry ", index, ": ", err))
		}
	}
	for old := int64(1); old <= size; old += 1 + size/50 {
		oldRoot := must(tlog.TreeHash(old, hashes))
		proof := must(tlog.ProveTree(size, old, hashes))
		if err := tlog.CheckTree(proof, size, root, old, oldRoot); err != nil {
			fail(fmt.Sprint("size ", old, ": ", err))
		}
	}
	fmt.Println("Go verifies", size, "entries of", lines[0])
}

func entries(dir string, size int64) [][]byte {
	var all [][]byte
	for int64(len(all)) < size {
		bundle := int64(len(all)) / 256
		width := min(size-int64(len(all)), 256)
		name := tlog.Tile{H: 8, L: 0, N: bundle, W: int(width)}.Path()
		name = strings.Replace(name, "tile/8/0/", "tile/entries/", 1)
		bytes := must(os.ReadFile(filepath.Join(dir, name)))
		for i := int64(0); i < width; i++ {
			length := binary.BigEndian.Uint16(bytes)
			all = append(all, bytes[2:2+length])
			bytes = bytes[2+length:]
		}
	}
	return all
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
