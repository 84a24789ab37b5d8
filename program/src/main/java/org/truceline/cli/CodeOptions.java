// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Statement;
import org.truceline.reading.CameoExport;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `--codes cameo,plover`: statements also in the codes of those who count events.
final class CodeOptions {
    /// A scheme of event codes.
    enum Scheme {
        CAMEO,
        PLOVER
    }

    @Option(
            names = "--codes",
            paramLabel = "SCHEME",
            split = ",",
            description = "add to each statement its event in these codes: cameo, plover")
    private List<Scheme> schemes = List.of();

    private @Nullable CameoExport export;

    /// Adds the codes that were asked for to a statement as written; a part that nobody named is left out.
    void add(ObjectNode written, Statement statement) {
        if (schemes.isEmpty()) {
            return;
        }
        var exporter = export == null ? CameoExport.standard() : export;
        export = exporter;
        exporter.of(statement).ifPresent(codes -> put(written, codes, EnumSet.copyOf(schemes)));
    }

    private static void put(ObjectNode written, CameoExport.Codes codes, Set<Scheme> wanted) {
        if (wanted.contains(Scheme.CAMEO)) {
            var cameo = written.putObject("cameo");
            sides(cameo, codes);
            cameo.put("code", codes.code());
        }
        if (wanted.contains(Scheme.PLOVER) && !codes.event().isEmpty()) {
            var plover = written.putObject("plover");
            sides(plover, codes);
            plover.put("event", codes.event());
            if (!codes.mode().isEmpty()) {
                plover.put("mode", codes.mode());
            }
        }
    }

    private static void sides(ObjectNode node, CameoExport.Codes codes) {
        if (!codes.source().isEmpty()) {
            node.put("source", codes.source());
        }
        if (!codes.target().isEmpty()) {
            node.put("target", codes.target());
        }
    }
}
