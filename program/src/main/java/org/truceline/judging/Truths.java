// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import org.truceline.model.Truth;

/// Many truth values side by side, two bits for each: one says that it is YES, the other that it is not NO. So Kleene's
/// AND and OR of 64 pairs are two machine instructions each.
///
/// Shared between threads once it is filled, and not changed any more.
final class Truths {
    final long[] yes;
    final long[] may;

    /// All of them NO.
    ///
    /// @param words as [#words] gives it
    Truths(int words) {
        this.yes = new long[words];
        this.may = new long[words];
    }

    /// How many machine words so many bits take.
    static int words(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }

    void put(int i, Truth truth) {
        put(yes, i, truth == Truth.YES);
        put(may, i, truth != Truth.NO);
    }

    Truth get(int i) {
        return has(yes, i) ? Truth.YES : has(may, i) ? Truth.UNKNOWN : Truth.NO;
    }

    /// Where the mask has a bit, whatever it is from now on is YES.
    void affirm(long[] mask) {
        or(mask, mask);
    }

    /// Where the mask has a bit, nothing is more than a truth from now on.
    void lower(long[] mask, Truth most) {
        for (int w = 0; w < yes.length; w++) {
            yes[w] &= most == Truth.YES ? -1 : ~mask[w];
            may[w] &= most == Truth.NO ? ~mask[w] : -1;
        }
    }

    void or(Truths other) {
        or(other.yes, other.may);
    }

    private void or(long[] otherYes, long[] otherMay) {
        for (int w = 0; w < yes.length; w++) {
            yes[w] |= otherYes[w];
            may[w] |= otherMay[w];
        }
    }

    void and(Truths other) {
        for (int w = 0; w < yes.length; w++) {
            yes[w] &= other.yes[w];
            may[w] &= other.may[w];
        }
    }

    /// All of them UNKNOWN.
    Truths open() {
        java.util.Arrays.fill(yes, 0);
        java.util.Arrays.fill(may, -1);
        return this;
    }

    /// All of them YES.
    Truths sure() {
        java.util.Arrays.fill(yes, -1);
        java.util.Arrays.fill(may, -1);
        return this;
    }

    static boolean has(long[] bits, int i) {
        return (bits[i / Long.SIZE] >>> i & 1) != 0;
    }

    static void put(long[] bits, int i, boolean value) {
        if (value) {
            bits[i / Long.SIZE] |= 1L << i;
        } else {
            bits[i / Long.SIZE] &= ~(1L << i);
        }
    }

    /// The least bit that is set, or -1.
    static int first(long[] bits) {
        for (int w = 0; w < bits.length; w++) {
            if (bits[w] != 0) {
                return w * Long.SIZE + Long.numberOfTrailingZeros(bits[w]);
            }
        }
        return -1;
    }

    static boolean any(long[] bits) {
        return first(bits) >= 0;
    }
}
