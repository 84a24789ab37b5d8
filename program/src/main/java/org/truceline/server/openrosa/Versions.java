// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The versions of the form that were ever handed out here. A device that was away for weeks sends the one that it had;
/// what nobody was handed out is not taken.
final class Versions {
    private final Set<String> known;

    private Versions(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /// @param file a line for each; made when it is not there
    /// @param newest that is handed out from now on
    static Versions open(Path file, String newest) throws IOException {
        Waiting.makePrivate(Objects.requireNonNull(file.getParent(), "a file in a folder"));
        var known = new HashSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        if (known.add(newest)) {
            Files.writeString(file, newest + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return new Versions(known);
    }

    boolean hold(String version) {
        return known.contains(version);
    }
}
