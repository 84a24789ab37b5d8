// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files that the user's arguments name: a folder stands for the files below it, in the order of their names.
final class Walk {
    private Walk() {}

    static List<Path> files(List<Path> arguments) throws IOException {
        var files = new ArrayList<Path>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                try (var below = Files.walk(argument)) {
                    below.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(argument);
            }
        }
        return files;
    }
}
