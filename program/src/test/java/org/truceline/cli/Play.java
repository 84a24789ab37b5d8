// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A play for several nodes, as its file has it.
///
/// @param terms files of the agreement, below the folder of the play
/// @param members the first hosts the log
record Play(Instant begin, List<String> terms, List<Part> members, List<Step> steps) {
    record Part(String name, String role) {}

    /// @param node who acts; empty when a line is cut or mended
    /// @param tell what happens, for people; may be empty
    /// @param run a command with its arguments; empty when there is none
    /// @param cut who is taken off the net, empty for nobody
    /// @param mend who comes back, empty for nobody
    record Step(Instant at, String node, String tell, List<String> run, String cut, String mend) {}

    static Play read(Path file) throws IOException {
        var load = new Load(LoadSettings.builder().build());
        var root = map(load.loadFromString(Files.readString(file)));
        var parts = new ArrayList<Part>();
        for (Object member : list(root.get("members"))) {
            parts.add(new Part(text(map(member), "name"), text(map(member), "role")));
        }
        var steps = new ArrayList<Step>();
        for (Object step : list(root.get("steps"))) {
            var fields = map(step);
            steps.add(new Step(
                    Instant.parse(text(fields, "at")),
                    text(fields, "node"),
                    text(fields, "tell"),
                    words(fields.get("run")),
                    text(fields, "cut"),
                    text(fields, "mend")));
        }
        return new Play(Instant.parse(text(root, "clock")), words(root.get("terms")), parts, steps);
    }

    private static List<String> words(@Nullable Object value) {
        return value == null
                ? List.of()
                : list(value).stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static String text(Map<?, ?> fields, String name) {
        var value = fields.get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
