// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.truceline.intake.Intake;
import org.truceline.intake.Item;

/// Takes in what the user's arguments name, `-` being standard input.
final class Input {
    private Input() {}

    static void takeAll(Intake intake, List<Path> arguments, Consumer<Item> sink) throws IOException {
        for (Path file : Walk.files(arguments)) {
            if (file.toString().equals("-")) {
                intake.take(Path.of("stdin"), System.in, sink);
            } else {
                intake.take(file, sink);
            }
        }
    }
}
