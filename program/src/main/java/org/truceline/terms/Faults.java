// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The faults of one file as they are found. One reader owns it.
final class Faults {
    private final String file;
    private final List<TermsFault> found;

    Faults(String file) {
        this(file, new ArrayList<>());
    }

    private Faults(String file, List<TermsFault> found) {
        this.file = file;
        this.found = found;
    }

    /// The same list, for what is found in another file that belongs to this one.
    Faults of(String other) {
        return new Faults(other, found);
    }

    void add(Position at, String path, String expected, String came, @Nullable String suggestion) {
        found.add(new TermsFault(file, at.line(), at.column(), path, expected, came, suggestion));
    }

    boolean none() {
        return found.isEmpty();
    }

    /// In the order of the file, each once.
    List<TermsFault> sorted() {
        return found.stream().distinct().sorted(TermsFault.ORDER).toList();
    }
}
