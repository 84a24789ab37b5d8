// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Arrays;

/// A table from long keys to numbers from 0 up, open-addressed, at most half full. Not thread-safe.
final class LongTable {
    static final int ABSENT = -1;

    /// 2^64 divided by the golden ratio, which spreads keys that lie close together (Knuth, TAOCP 3, section 6.4).
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    LongTable() {
        Arrays.fill(values, ABSENT);
    }

    int get(long key) {
        return values[slot(key, keys, values)];
    }

    void put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key, keys, values);
        size += values[slot] == ABSENT ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    private static int slot(long key, long[] keys, int[] values) {
        int mask = keys.length - 1;
        int slot = (int) ((key * SPREAD) >>> 32) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var wider = new long[keys.length * 2];
        var numbers = new int[keys.length * 2];
        Arrays.fill(numbers, ABSENT);
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != ABSENT) {
                int slot = slot(keys[i], wider, numbers);
                wider[slot] = keys[i];
                numbers[slot] = values[i];
            }
        }
        keys = wider;
        values = numbers;
    }
}
