// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.List;

/// The judgement over entry bundles by the leaf hashes that their entries must have.
final class BundleCheck {
    private static final int PREFIX = Short.BYTES;

    private final TileFiles files;
    private final EntryVisitor visitor;
    private final Faults faults;

    BundleCheck(TileFiles files, EntryVisitor visitor, Faults faults) {
        this.files = files;
        this.visitor = visitor;
        this.faults = faults;
    }

    /// Judges a bundle and its earlier partial forms.
    void check(TilePath bundle, List<Hash> leaves) {
        check(bundle, leaves, visitor);
        for (TilePath partial : files.listPartials(bundle)) {
            if (partial.width() < bundle.width()) {
                check(partial, leaves.subList(0, partial.width()), (index, entry) -> {});
            }
        }
    }

    private void check(TilePath bundle, List<Hash> leaves, EntryVisitor shown) {
        files.findBytes(bundle).ifPresent(bytes -> check(bundle, bytes, leaves, shown));
    }

    private void check(TilePath bundle, byte[] bytes, List<Hash> leaves, EntryVisitor shown) {
        List<byte[]> entries = EntryBundle.parseAsFarAsPossible(bytes, leaves.size());
        int firstWrong = leaves.size();
        int read = 0;
        for (int i = 0; i < entries.size(); i++) {
            read += PREFIX + entries.get(i).length;
            if (MerkleTree.leafHash(entries.get(i)).equals(leaves.get(i))) {
                shown.entry(bundle.firstEntry() + i, entries.get(i));
            } else {
                firstWrong = Math.min(firstWrong, i);
            }
        }
        long first = bundle.firstEntry();
        if (firstWrong < entries.size()) {
            faults.add(bundle, first + firstWrong, "the entry is not the one that the log committed to");
        } else if (entries.size() < leaves.size()) {
            faults.add(bundle, first + entries.size(), "the bundle breaks off in this entry");
        } else if (read < bytes.length) {
            faults.add(bundle, first, bytes.length - read + " bytes follow the last entry of the bundle");
        }
    }
}
