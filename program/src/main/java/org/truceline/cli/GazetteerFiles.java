// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.gazetteer.PlaceBook;

/// Gazetteer files that the user names, or that lie in a record.
final class GazetteerFiles {
    private GazetteerFiles() {}

    /// @param paths files, or folders of files that end in `.tsv`; a folder that is not there holds none
    static List<PlaceBook> load(List<Path> paths) throws IOException {
        var out = new ArrayList<PlaceBook>();
        for (Path path : paths) {
            for (Path file : Files.isDirectory(path) ? inside(path) : files(path)) {
                if (!Files.isRegularFile(file)) {
                    throw new UsageException(file + ": expected a gazetteer file, there is none");
                }
                out.add(PlaceBook.of(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            }
        }
        return List.copyOf(out);
    }

    private static List<Path> files(Path path) {
        boolean folder = String.valueOf(path.getFileName()).equals("gazetteer") && !Files.exists(path);
        return folder ? List.of() : List.of(path);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    static Gazetteer with(List<PlaceBook> books) {
        var gazetteer = Gazetteer.builtIn();
        for (var book : books) {
            gazetteer = gazetteer.and(book);
        }
        return gazetteer;
    }
}
