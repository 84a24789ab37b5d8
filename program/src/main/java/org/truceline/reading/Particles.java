// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;

/// Small words between a participle and the "by" that names who did it: "a statement read out by a spokesman".
final class Particles {
    private Particles() {}

    static boolean isPassed(List<Item> items, int i) {
        if (i >= items.size() || !(items.get(i) instanceof Mark mark)) {
            return false;
        }
        boolean particle = mark.is(Tag.PREPOSITION)
                && !mark.lower().equals("by")
                && i + 1 < items.size()
                && items.get(i + 1) instanceof Mark by
                && by.lower().equals("by");
        return particle || mark.is(Tag.ADVERB) || mark.is(Tag.TIME);
    }
}
