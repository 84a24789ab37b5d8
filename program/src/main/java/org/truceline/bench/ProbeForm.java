// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.nio.charset.StandardCharsets;
import org.truceline.journal.Json;

/// A probe's run on its way from the process that measured to the one that asked: one line of JSON.
public final class ProbeForm {
    private ProbeForm() {}

    public static String write(ReadingProbe.Run run) {
        return Json.line(Json.object()
                .put("sentences", run.sentences())
                .put("words", run.words())
                .put("load", run.loadNanos())
                .put("cpu", run.cpuNanos())
                .put("wall", run.wallNanos())
                .put("statements", run.statements())
                .put("peak", run.peakKib())
                .put("digest", run.digest()));
    }

    static ReadingProbe.Run read(String line) {
        var json = Json.parse(line.strip().getBytes(StandardCharsets.UTF_8));
        return new ReadingProbe.Run(
                json.path("sentences").asInt(),
                json.path("words").asLong(),
                json.path("load").asLong(),
                json.path("cpu").asLong(),
                json.path("wall").asLong(),
                json.path("statements").asInt(),
                json.path("peak").asLong(),
                json.path("digest").asString());
    }
}
