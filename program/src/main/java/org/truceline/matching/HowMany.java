// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.Optional;
import org.truceline.matching.Evidence.Sign;
import org.truceline.model.Count;

/// Compares the numbers of killed that two mentions give. They are weak evidence: rival accounts differ in just this.
final class HowMany {
    /// A number that few events share.
    private static final int TELLING = 5;

    private static final int FAR_APART_RATIO = 3;

    /// What the comparison comes to at the very best.
    static final double BEST = 1.5;

    private HowMany() {}

    static Optional<Sign> compare(Mention a, Mention b) {
        return a.killed().flatMap(x -> b.killed().map(y -> compare(x, y)));
    }

    private static Sign compare(Count a, Count b) {
        int aMin = a.min() == null ? 0 : a.min();
        int bMin = b.min() == null ? 0 : b.min();
        int aMax = a.max() == null ? Integer.MAX_VALUE : a.max();
        int bMax = b.max() == null ? Integer.MAX_VALUE : b.max();
        if (aMin == bMin && aMax == bMax) {
            return new Sign("same number killed", aMin >= TELLING ? BEST : 0.6);
        }
        if (aMin <= bMax && bMin <= aMax) {
            return new Sign("numbers killed agree in part", 0.3);
        }
        int high = Math.max(aMin, bMin);
        int low = Math.max(1, Math.min(aMax, bMax));
        return high / low >= FAR_APART_RATIO
                ? new Sign("numbers killed far apart", -0.9)
                : new Sign("numbers killed differ", -0.1);
    }
}
