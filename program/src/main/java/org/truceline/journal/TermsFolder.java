// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The files of terms as they lie in a record's folder for people to read; the record has them anyhow.
///
/// A file goes there in two steps about the commit that puts it on record: it is staged beside its place before, and
/// put in its place after. A crash between leaves it staged: the next opening puts it in its place if it is on record,
/// and takes it away if not. A file in its place that somebody has changed stays as it is, for the check to name.
final class TermsFolder {
    private static final String STAGED = ".adopted";

    /// How a file lies there.
    enum State {
        IN_PLACE,
        /// On its way to its place.
        STAGED,
        MISSING,
        /// In its place is another text.
        OTHER
    }

    private final Path dir;

    TermsFolder(RecordFolder folder) {
        this.dir = folder.terms();
    }

    Path place(String name) {
        return dir.resolve(name);
    }

    void stage(List<TermsFile> files) throws IOException {
        if (!files.isEmpty()) {
            Files.createDirectories(dir);
        }
        for (TermsFile file : files) {
            Whole.write(staged(file.name()), bytes(file));
        }
    }

    /// @param onRecord all that are, the newest of each name
    void settle(List<TermsFile> onRecord) throws IOException {
        Files.createDirectories(dir);
        for (TermsFile file : onRecord) {
            var state = state(file);
            if (state == State.STAGED || state == State.MISSING) {
                Whole.write(place(file.name()), bytes(file));
            }
        }
        clear();
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.filter(TermsFolder::isStaged).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// @param file as it is on record
    State state(TermsFile file) throws IOException {
        Path place = place(file.name());
        if (holds(place, file)) {
            return State.IN_PLACE;
        }
        if (holds(staged(file.name()), file)) {
            return State.STAGED;
        }
        return Files.exists(place) ? State.OTHER : State.MISSING;
    }

    private static boolean holds(Path path, TermsFile file) throws IOException {
        return Files.exists(path) && Arrays.equals(Files.readAllBytes(path), bytes(file));
    }

    private static byte[] bytes(TermsFile file) {
        return file.text().getBytes(StandardCharsets.UTF_8);
    }

    private Path staged(String name) {
        return dir.resolve("." + name + STAGED);
    }

    private static boolean isStaged(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && name.endsWith(STAGED);
    }
}
