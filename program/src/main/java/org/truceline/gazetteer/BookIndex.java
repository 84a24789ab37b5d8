// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.Arrays;

/// The two sorted indexes of a [PlaceBook] while they grow: hash of a form in the upper half of a number, the place of
/// its line in the lower.
final class BookIndex {
    /// Names a line on average in a file of populated places.
    private static final int LINE_BYTES = 40;

    private long[] exact;
    private long[] loose;
    private int exacts;
    private int looses;
    private int size;

    BookIndex(int bytes) {
        exact = new long[bytes / LINE_BYTES + 16];
        loose = new long[bytes / LINE_BYTES + 16];
    }

    void add(int offset, Entry entry) {
        size++;
        var tradition = Tradition.of(entry.country());
        add(offset, entry.name(), tradition);
        entry.others().forEach(other -> add(offset, other, tradition));
    }

    private void add(int offset, String name, Tradition tradition) {
        String form = Spelling.exact(name);
        if (!form.isEmpty()) {
            exact = exacts == exact.length ? Arrays.copyOf(exact, 2 * exacts) : exact;
            exact[exacts++] = cell(form, offset);
        }
        String key = Spelling.loose(name, tradition);
        if (!key.isEmpty()) {
            loose = looses == loose.length ? Arrays.copyOf(loose, 2 * looses) : loose;
            loose[looses++] = cell(loose(tradition, key), offset);
        }
    }

    static String loose(Tradition tradition, String key) {
        return tradition.name() + key;
    }

    static long cell(String form, int offset) {
        return ((long) form.hashCode() << 32) | offset;
    }

    long[] exact() {
        var out = Arrays.copyOf(exact, exacts);
        Arrays.sort(out);
        return out;
    }

    long[] loose() {
        var out = Arrays.copyOf(loose, looses);
        Arrays.sort(out);
        return out;
    }

    int size() {
        return size;
    }
}
