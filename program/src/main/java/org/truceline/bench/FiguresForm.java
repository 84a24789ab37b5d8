// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import org.truceline.bench.ReadingFigures.Rates;
import org.truceline.journal.Json;
import tools.jackson.databind.node.ObjectNode;

/// Figures as JSON.
final class FiguresForm {
    private FiguresForm() {}

    static ObjectNode write(ReadingFigures figures) {
        var json = Json.object().put("reader", figures.subject()).put("words_per_sentence", figures.wordsPerSentence());
        json.set("sentences_per_cpu_second", rates(figures.own()));
        json.set("opennlp_tokens_and_tags_per_cpu_second", rates(figures.other()));
        var curve = json.putArray("curve");
        figures.curve()
                .forEach(point -> curve.addObject()
                        .put("sentences", point.sentences())
                        .put("cpu_seconds", point.cpuSeconds())
                        .put("wall_seconds", point.wallSeconds())
                        .put("sentences_per_cpu_second", point.perCpuSecond())
                        .put("peak_mib", point.peakMib()));
        json.set("start_milliseconds", rates(figures.startMillis()));
        json.set("load_milliseconds", rates(figures.loadMillis()));
        json.put("statements_sha256", figures.digest());
        var alike = json.putArray("alike");
        figures.alike().forEach(one -> alike.addObject().put("how", one.how()).put("same", one.same()));
        return json;
    }

    private static ObjectNode rates(Rates rates) {
        return Json.object()
                .put("least", rates.least())
                .put("median", rates.median())
                .put("greatest", rates.greatest())
                .put("rounds", rates.rounds());
    }
}
