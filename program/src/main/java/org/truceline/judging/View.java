// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.HashMap;
import java.util.Map;

/// One combination of readings under which something is judged.
///
/// @param start place of the reading of the start
/// @param end place of the reading of the end
/// @param read for obligations and clocks of several readings, the place of the one taken; what is not named here is
///     read in every way
record View(int start, int end, Map<String, Integer> read) {
    View {
        read = Map.copyOf(read);
    }

    /// The view of an obligation read in one way, with what it hangs on read in another.
    static View of(int start, int end, String obligation, int own, Map<String, Integer> way) {
        var read = new HashMap<>(way);
        read.put(obligation, own);
        return new View(start, end, read);
    }

    /// Whether two views name no different reading of the same thing.
    boolean agrees(View other) {
        return start == other.start
                && end == other.end
                && read.entrySet().stream()
                        .allMatch(e -> other.read
                                .getOrDefault(e.getKey(), e.getValue())
                                .equals(e.getValue()));
    }
}
