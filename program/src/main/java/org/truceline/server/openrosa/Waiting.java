// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truceline.server.api.RefusedException;

/// Files of forms that a device sends in several pieces, until the last has come: a folder for each form, named by what
/// was hashed and not by anything that a device says. Nothing of it is on record.
record Waiting(Path dir) {
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int MOST_FORMS = 200;
    private static final long MOST_BYTES = 500_000_000;

    /// So that no file is hidden, and none is one of ours.
    private static final String PREFIX = "f-";

    /// Keeps files of a form.
    ///
    /// @param form of letters and digits
    void keep(String form, Map<String, byte[]> files, Instant now) throws IOException {
        clearOld(now);
        Path own = dir.resolve(form);
        requireRoom(own, files);
        makePrivate(own);
        for (var file : files.entrySet()) {
            Path fresh = own.resolve("new");
            Files.write(fresh, file.getValue());
            Files.move(
                    fresh,
                    own.resolve(PREFIX + file.getKey()),
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException e) {
            // Such a file system has no such permissions.
        }
    }

    private void requireRoom(Path own, Map<String, byte[]> files) throws IOException {
        long bytes = files.values().stream().mapToLong(file -> file.length).sum();
        for (Path folder : inside(dir)) {
            for (Path file : inside(folder)) {
                bytes += Files.size(file);
            }
        }
        if (bytes > MOST_BYTES || (!Files.exists(own) && inside(dir).size() >= MOST_FORMS)) {
            throw new RefusedException(507, "No room", "too many forms wait here for files that have not come");
        }
    }

    /// The files of a form that have come.
    Map<String, byte[]> files(String form) throws IOException {
        var out = new TreeMap<String, byte[]>();
        for (Path file : inside(dir.resolve(form))) {
            String name = String.valueOf(file.getFileName());
            if (name.startsWith(PREFIX)) {
                out.put(name.substring(PREFIX.length()), Files.readAllBytes(file));
            }
        }
        return out;
    }

    void forget(String form) throws IOException {
        Path own = dir.resolve(form);
        for (Path file : inside(own)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(own);
    }

    private void clearOld(Instant now) throws IOException {
        for (Path folder : inside(dir)) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(KEPT))) {
                forget(String.valueOf(folder.getFileName()));
            }
        }
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
