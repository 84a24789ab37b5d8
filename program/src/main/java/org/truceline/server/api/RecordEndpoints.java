// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.truceline.gazetteer.Candidate;
import org.truceline.gazetteer.Prefixes;
import org.truceline.journal.EntryLine;
import org.truceline.journal.Json;
import org.truceline.journal.Pending;
import org.truceline.node.Link;
import org.truceline.pages.Archive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the record says: how the agreement stands, what is new, and places by any spelling.
final class RecordEndpoints {
    private static final int PLACES = 12;
    private static final int PAGE = 500;

    private final Member member;
    private final Archive archive;
    private final OpenApi description;
    private final Prefixes places;

    RecordEndpoints(Member member, Archive archive, OpenApi description) {
        this.member = member;
        this.archive = archive;
        this.description = description;
        this.places = new Prefixes(member.gazetteer());
    }

    Map<String, Endpoint> all() {
        var all = new LinkedHashMap<String, Endpoint>();
        all.put("api.json", Endpoint.own(ask -> Answer.of(description.tree())));
        all.put("api.yaml", Endpoint.own(ask -> Answer.of("application/yaml", description.yaml())));
        all.put("status.show", Endpoint.own(this::status));
        all.put("entry.list", Endpoint.own(this::entries));
        all.put("place.find", Endpoint.own(this::places));
        return all;
    }

    private Answer status(Ask ask) throws IOException {
        Instant at = ask.findValue("at")
                .map(RecordEndpoints::instant)
                .orElse(member.clock().instant());
        return Answer.of(member.read(journal -> {
            var status = archive.chronicle(journal).status(at);
            var json = Json.object()
                    .put("member", member.name())
                    .put("agreement", member.agreement().title())
                    .put("at", at.toString())
                    .put("log_size", journal.checkpoint().size())
                    .put("exercise", journal.isExercise());
            var pending = json.putArray("pending");
            journal.pending().forEach(one -> pending.add(json(one)));
            member.toHost().ifPresent(link -> json.set("to_host", json(link)));
            var sides = json.putArray("sides");
            status.sides()
                    .forEach(side -> sides.addObject()
                            .put("side", side.side())
                            .put("status", side.status())
                            .put("reason", side.reason()));
            var channels = json.putArray("channels");
            status.channels()
                    .forEach(line -> channels.addObject()
                            .put("channel", line.channel())
                            .put("side", line.side())
                            .put("status", line.status())
                            .put("reason", line.reason()));
            return json;
        }));
    }

    /// What was signed here and is not on record yet.
    private static ObjectNode json(Pending pending) {
        return Json.object()
                .put("type", pending.body().type().code())
                .put("id", pending.body().id())
                .put("at", pending.at().toString());
    }

    private static ObjectNode json(Link link) {
        return Json.object()
                .put("host", link.member())
                .put("state", link.state().name().toLowerCase(Locale.ROOT))
                .put("since", link.since().toString())
                .put("words", link.words());
    }

    /// A time that its pattern let through may still be no time.
    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new RefusedException(400, "Not as described", "there is no such time as " + text, e);
        }
    }

    private Answer entries(Ask ask) throws IOException {
        long from = ask.findValue("from").map(Long::parseLong).orElse(0L);
        return Answer.of(member.read(journal -> {
            var json = Json.object().put("size", journal.checkpoint().size());
            var list = json.putArray("entries");
            if (from < journal.checkpoint().size()) {
                journal.since(from, PAGE).forEach(entry -> list.add(json(entry)));
            }
            return json;
        }));
    }

    static ObjectNode json(EntryLine entry) {
        var json = Json.object()
                .put("entry", entry.entry())
                .put("author", entry.author())
                .put("at", entry.at().toString());
        entry.content().ifPresent(label -> json.put("type", label.type().code()).put("id", label.id()));
        return json;
    }

    private Answer places(Ask ask) {
        var json = Json.object();
        var list = json.putArray("places");
        places.find(ask.value("q"), PLACES).forEach(candidate -> list.add(json(candidate)));
        return Answer.of(json);
    }

    private static JsonNode json(Candidate candidate) {
        var entry = candidate.entry();
        var area = candidate.site().area();
        return Json.object()
                .put("name", entry.name())
                .put("kind", entry.kind())
                .put("country", entry.country())
                .put("latitude", area.centre().latitude())
                .put("longitude", area.centre().longitude())
                .put("radius_m", area.radiusMeters())
                .put("spelled_so", candidate.isSpelledSo())
                .put("within", String.join(", ", entry.within()));
    }
}
