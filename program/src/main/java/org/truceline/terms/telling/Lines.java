// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of an item as they are gathered; what is absent leaves no line.
final class Lines {
    private final List<String> lines = new ArrayList<>();

    static Lines with() {
        return new Lines();
    }

    Lines say(String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return this;
    }

    Lines say(String name, @Nullable String text) {
        return text == null || text.isEmpty() ? this : say(name + ": " + text);
    }

    Lines all(Collection<String> more) {
        more.forEach(this::say);
        return this;
    }

    List<String> list() {
        return List.copyOf(lines);
    }
}
