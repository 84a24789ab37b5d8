// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import java.util.Optional;
import org.truceline.journal.Json;
import org.truceline.model.Discrepancy;
import org.truceline.model.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The days for programs: every figure with the ids behind it, and the checkpoint it can be reproduced from.
public final class DayJson {
    private DayJson() {}

    /// The whole document.
    public static ObjectNode of(Scene scene, List<Day> days) {
        var json = Json.object();
        var period = scene.period();
        json.putObject("agreement")
                .put("id", period.agreement())
                .put("title", period.title())
                .put("zone", period.zone().getId());
        var checkpoint = scene.source().checkpoint();
        json.putObject("checkpoint")
                .put("origin", checkpoint.origin())
                .put("size", checkpoint.size())
                .put("root", checkpoint.root().toHex());
        var sides = json.putArray("sides");
        scene.cast()
                .sides()
                .forEach(side -> sides.addObject().put("id", side.id()).put("label", side.label()));
        var channels = json.putArray("channels");
        scene.cast()
                .channels()
                .forEach(channel -> channels.addObject().put("id", channel.id()).put("label", channel.label()));
        json.put("rejects", scene.material().rejects());
        var all = json.putArray("days");
        days.forEach(day -> all.add(of(day)));
        return json;
    }

    /// One day.
    public static ObjectNode of(Day day) {
        var json = Json.object().put("day", day.date().toString());
        var status = json.putArray("status");
        day.status().sides().forEach(line -> status.add(of(line)));
        var channels = json.putArray("channels");
        day.status().channels().forEach(line -> channels.add(of(line)));
        json.set("statements", figure(day.said()));
        json.set("incidents", figure(day.incidents()));
        json.set("undated_or_longer", figure(day.undated()));
        json.set("late", figure(day.late()));
        day.findKilled()
                .ifPresent(killed -> json.set("killed", range(killed.range()).set("ids", ids(killed.incidents()))));
        json.set("findings", findings(day));
        var alleged = json.putArray("alleged");
        day.alleged().forEach(a -> alleged.add(of(a)));
        var discrepancies = json.putArray("discrepancies");
        day.discrepancies().forEach(d -> discrepancies.add(of(d)));
        return json;
    }

    private static ObjectNode of(SideLine line) {
        var json = Json.object().put("side", line.side()).put("status", line.status());
        return json.put("reason", line.reason()).set("basis", ids(line.basis()));
    }

    private static ObjectNode of(ChannelLine line) {
        var json = Json.object().put("channel", line.channel()).put("side", line.side());
        return json.put("status", line.status()).put("reason", line.reason()).set("basis", ids(line.basis()));
    }

    private static ObjectNode findings(Day day) {
        var json = Json.object();
        for (Verdict verdict : Verdict.values()) {
            var judged = day.judged(verdict);
            json.putObject(verdict.code())
                    .put("findings", judged.findings().size())
                    .put("incidents", judged.incidents().size())
                    .set("ids", ids(judged.incidents()));
        }
        return json;
    }

    private static ObjectNode of(Alleged alleged) {
        var json = Json.object()
                .put("by", alleged.by())
                .put("of", alleged.of())
                .put("accusations", alleged.accusations().size())
                .set("ids", ids(alleged.accusations()));
        Optional<Range> claimed = alleged.claimed();
        claimed.ifPresent(range -> json.set(
                "claimed",
                range(range)
                        .set(
                                "ids",
                                ids(alleged.sums().stream()
                                        .map(Alleged.Sum::statement)
                                        .toList()))));
        return json;
    }

    private static ObjectNode of(Discrepancy discrepancy) {
        return Json.object()
                .put("report", discrepancy.report().value())
                .put("printed", discrepancy.printed())
                .put("summed", discrepancy.summed())
                .put("words", discrepancy.words());
    }

    private static ObjectNode figure(List<?> items) {
        return Json.object().put("count", items.size()).set("ids", ids(items));
    }

    private static ObjectNode range(Range range) {
        return Json.object().put("min", range.min()).put("max", range.max()).put("open", range.open());
    }

    private static ArrayNode ids(List<?> items) {
        var array = Json.array();
        items.forEach(item -> array.add(item.toString()));
        return array;
    }
}
