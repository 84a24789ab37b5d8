// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.util.List;
import org.truceline.bench.JudgingFigures.Pass;
import org.truceline.journal.Json;
import tools.jackson.databind.node.ObjectNode;

/// The figures of `bench judging` as JSON, for programs.
public final class JudgingJson {
    private JudgingJson() {}

    /// One line.
    public static String of(JudgingFigures figures) {
        var json = Json.object()
                .put("agreement", figures.subject())
                .put("obligations", figures.obligations())
                .put("combinations_of_readings", figures.combinations())
                .put("load_average_before", figures.load())
                .put("very_first_per_second", figures.cold().rate());
        var warmUp = figures.warmUp();
        var passes = json.putArray("warm_up");
        passes.addObject().put("incidents", warmUp.small()).put("passes", warmUp.smallPasses());
        passes.addObject().put("incidents", warmUp.large()).put("passes", warmUp.largePasses());
        var curve = json.putArray("curve");
        for (var point : figures.curve()) {
            var one = curve.addObject()
                    .put("incidents", point.incidents())
                    .put("threads", point.threads())
                    .put("fill_seconds", point.fillSeconds())
                    .put("rulings", point.rulings());
            rates(one.putObject("fresh"), point.fresh());
            rates(one.putObject("again"), point.again());
        }
        json.put("steepness", figures.steepness());
        json.putObject("audit")
                .put("incidents", figures.audit().incidents())
                .put("equal", figures.audit().equal());
        var sql = figures.sql();
        if (sql != null) {
            var one = json.putObject("sql")
                    .put("version", sql.version())
                    .put("incidents", sql.incidents())
                    .put("load_seconds", sql.loadSeconds())
                    .put("per_second", sql.rate())
                    .put("ratio", sql.ratio())
                    .put("least_ratio", sql.leastRatio())
                    .put("verdicts_compared", sql.compared())
                    .put("verdicts_equal", sql.equal())
                    .put("left_out", String.join(", ", sql.leftOut()));
            sql.differing().forEach(one.putArray("differing")::add);
            rates(one.putObject("own"), sql.own());
        }
        return Json.line(json);
    }

    private static void rates(ObjectNode json, List<Pass> passes) {
        json.put("passes", passes.size())
                .put("wall_seconds", JudgingFigures.wall(passes))
                .put("cpu_seconds", JudgingFigures.cpu(passes))
                .put("median_per_second", JudgingFigures.median(passes))
                .put("least_per_second", JudgingFigures.least(passes))
                .put("per_cpu_second", JudgingFigures.perCpu(passes));
    }
}
