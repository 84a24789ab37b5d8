// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// A table from rows of longs, all of one length, to numbers; open-addressed, at most half full. Not thread-safe.
final class KeyTable {
    private static final int ABSENT = -1;

    /// 2^64 divided by the golden ratio, which spreads keys that lie close together (Knuth, TAOCP 3, section 6.4).
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<long[]> keys = new ArrayList<>();
    private int[] values = new int[16];
    private int[] slots = new int[64];

    KeyTable() {
        Arrays.fill(slots, ABSENT);
    }

    /// The number of a key; when it is met for the first time, the one that `numbering` gives to a copy of it.
    int number(long[] key, ToIntFunction<long[]> numbering) {
        int slot = slot(key);
        if (slots[slot] == ABSENT) {
            long[] kept = key.clone();
            add(kept, numbering.applyAsInt(kept), slot);
            return values[keys.size() - 1];
        }
        return values[slots[slot]];
    }

    private void add(long[] key, int value, int slot) {
        if (keys.size() == values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[keys.size()] = value;
        slots[slot] = keys.size();
        keys.add(key);
        if (keys.size() * 2 >= slots.length) {
            grow();
        }
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, ABSENT);
        for (int i = 0; i < keys.size(); i++) {
            slots[slot(keys.get(i))] = i;
        }
    }

    /// Where a key is, or is to be put.
    private int slot(long[] key) {
        int mask = slots.length - 1;
        int slot = (int) (hash(key) >>> 32) & mask;
        while (slots[slot] != ABSENT && !Arrays.equals(keys.get(slots[slot]), key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /// Four sums side by side, since each step of one waits for the one before.
    private static long hash(long[] key) {
        long one = 0;
        long two = 0;
        long three = 0;
        long four = 0;
        int i = 0;
        for (; i + 3 < key.length; i += 4) {
            one = (one ^ key[i]) * SPREAD;
            two = (two ^ key[i + 1]) * SPREAD;
            three = (three ^ key[i + 2]) * SPREAD;
            four = (four ^ key[i + 3]) * SPREAD;
            one ^= one >>> 29;
            two ^= two >>> 29;
            three ^= three >>> 29;
            four ^= four >>> 29;
        }
        for (; i < key.length; i++) {
            one = (one ^ key[i]) * SPREAD;
            one ^= one >>> 29;
        }
        long hash = ((one * SPREAD + two) * SPREAD + three) * SPREAD + four;
        return hash ^ (hash >>> 29);
    }
}
