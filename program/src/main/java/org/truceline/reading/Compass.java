// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Set;

/// Points of the compass: "north of the town" is a way, "the North" with a capital the one half of a divided country.
final class Compass {
    private static final Set<String> POINTS =
            Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");
    private static final Set<String> HALVES = Set.of("North", "South", "East", "West");

    private Compass() {}

    static boolean isPoint(String lower) {
        return POINTS.contains(lower);
    }

    /// "the North shelled an island", "the South's army"; not "the North Sea", "the North of Mali".
    static boolean isHalf(List<Token> tokens, int i) {
        boolean named = i > 0
                && tokens.get(i - 1).is("the")
                && HALVES.contains(tokens.get(i).text());
        return named
                && (i + 1 == tokens.size()
                        || !tokens.get(i + 1).isWord()
                        || !(tokens.get(i + 1).capitalised()
                                || tokens.get(i + 1).is("of")));
    }

    /// "the South" where South Korea or South Ossetia is spoken of.
    static boolean isHalfOf(String half, String name) {
        return HALVES.contains(half) && name.startsWith(half + " ");
    }
}
