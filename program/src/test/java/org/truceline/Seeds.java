// SPDX-License-Identifier: Apache-2.0
package org.truceline;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Small random worlds for property tests. A failure names the seed that brings it back.
public final class Seeds {
    private static final int WORLDS = 100;

    private Seeds() {}

    /// Holds `property` against many worlds, or against one with `-Dseed=N`.
    public static void forAll(Consumer<SplittableRandom> property) {
        Long only = Long.getLong("seed");
        long first = only == null ? 0 : only;
        long last = only == null ? WORLDS - 1 : only;
        for (long seed = first; seed <= last; seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("the property fails with -Dseed=" + seed, e);
            }
        }
    }
}
