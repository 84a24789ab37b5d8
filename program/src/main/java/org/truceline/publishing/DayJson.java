// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.journal.Json;
import org.truceline.model.Discrepancy;
import org.truceline.model.StatementId;
import org.truceline.model.Verdict;
import tools.jackson.databind.node.ObjectNode;

/// The days for programs: every figure with the ids behind it, and the checkpoint it can be reproduced from. Of many
/// incidents the ids are the mass of it, so that an overview goes without them.
public final class DayJson {
    private static final DayJson WHOLE = new DayJson(true);
    private static final DayJson OVERVIEW = new DayJson(false);

    private final boolean hasIds;

    private DayJson(boolean hasIds) {
        this.hasIds = hasIds;
    }

    /// The whole document.
    public static ObjectNode of(Scene scene, List<Day> days) {
        return WHOLE.all(scene, days);
    }

    /// The document without the ids behind the figures, which the document of each day has.
    public static ObjectNode overview(Scene scene, List<Day> days) {
        return OVERVIEW.all(scene, days);
    }

    /// One day.
    public static ObjectNode of(Day day) {
        return WHOLE.one(day);
    }

    private ObjectNode all(Scene scene, List<Day> days) {
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
        days.forEach(day -> all.add(one(day)));
        return json;
    }

    private ObjectNode one(Day day) {
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
                .ifPresent(killed -> json.set("killed", with("ids", killed.incidents(), range(killed.range()))));
        json.set("findings", findings(day));
        var alleged = json.putArray("alleged");
        day.alleged().forEach(a -> alleged.add(of(a)));
        var discrepancies = json.putArray("discrepancies");
        day.discrepancies().forEach(d -> discrepancies.add(of(d)));
        return json;
    }

    private ObjectNode of(SideLine line) {
        var json = Json.object().put("side", line.side()).put("status", line.status());
        return with("basis", line.basis(), json.put("reason", line.reason()));
    }

    private ObjectNode of(ChannelLine line) {
        var json = Json.object().put("channel", line.channel()).put("side", line.side());
        return with("basis", line.basis(), json.put("status", line.status()).put("reason", line.reason()));
    }

    private ObjectNode findings(Day day) {
        var json = Json.object();
        for (Verdict verdict : Verdict.values()) {
            var judged = day.judged(verdict);
            var figures = json.putObject(verdict.code())
                    .put("findings", judged.findings().size())
                    .put("incidents", judged.incidents().size());
            with("ids", judged.incidents(), figures);
        }
        return json;
    }

    private ObjectNode of(Alleged alleged) {
        var json = Json.object()
                .put("by", alleged.by())
                .put("of", alleged.of())
                .put("accusations", alleged.accusations().size());
        with("ids", alleged.accusations(), json);
        alleged.claimed().ifPresent(range -> json.set("claimed", with("ids", summed(alleged), range(range))));
        return json;
    }

    private static List<StatementId> summed(Alleged alleged) {
        return alleged.sums().stream().map(Alleged.Sum::statement).toList();
    }

    private static ObjectNode of(Discrepancy discrepancy) {
        return Json.object()
                .put("report", discrepancy.report().value())
                .put("printed", discrepancy.printed())
                .put("summed", discrepancy.summed())
                .put("words", discrepancy.words());
    }

    private ObjectNode figure(List<?> items) {
        return with("ids", items, Json.object().put("count", items.size()));
    }

    private static ObjectNode range(Range range) {
        return Json.object().put("min", range.min()).put("max", range.max()).put("open", range.open());
    }

    /// A figure with what stands behind it, where that is told.
    private ObjectNode with(String name, List<?> items, ObjectNode figure) {
        if (hasIds) {
            var ids = figure.putArray(name);
            items.forEach(item -> ids.add(item.toString()));
        }
        return figure;
    }
}
