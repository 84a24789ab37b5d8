// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// A file to import, unpacked, under its name without folders.
public record Source(String name, byte[] bytes) {
    /// The files of a path: itself, what is in a `.gz`, or the tables and outlines of a `.zip`.
    public static List<Source> open(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String name = String.valueOf(path.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return List.of(new Source(name.substring(0, name.length() - 3), in.readAllBytes()));
            } catch (java.util.zip.ZipException e) {
                throw new GazetteerFault(name, 0, "expected a file packed with gzip (" + e.getMessage() + ")");
            }
        }
        return lower.endsWith(".zip") ? unzip(name, bytes) : List.of(new Source(name, bytes));
    }

    private static List<Source> unzip(String name, byte[] bytes) throws IOException {
        var out = new ArrayList<Source>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String inside = entry.getName().toLowerCase(Locale.ROOT);
                boolean readme = inside.contains("readme");
                if (!readme && inside.matches(".*\\.(txt|tsv|csv|geojson|json)")) {
                    out.add(new Source(name + "/" + entry.getName(), in.readAllBytes()));
                }
            }
        }
        if (out.isEmpty()) {
            throw new GazetteerFault(name, 0, "expected a .txt, .tsv, .csv or .geojson in this archive");
        }
        return out;
    }

    String head() {
        return new String(bytes, 0, Math.min(bytes.length, 64 * 1024), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .replace("\uFEFF", "");
    }
}
