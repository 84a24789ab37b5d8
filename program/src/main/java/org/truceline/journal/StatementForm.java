// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.GeoPoint;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.ReportId;
import org.truceline.model.Site;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A statement as JSON. What was not said is left out.
public final class StatementForm {
    private StatementForm() {}

    public static ObjectNode write(Statement statement) {
        var json = Json.object();
        json.put("id", statement.id().toString());
        json.put("reported", statement.reported().toString());
        json.put("quote", statement.quote().words());
        json.put("start", statement.quote().start());
        json.put("end", statement.quote().end());
        json.set("speaker", writeSpeaker(statement.speaker()));
        if (!statement.via().isEmpty()) {
            json.set("via", Json.strings(statement.via()));
        }
        json.put("stance", statement.stance().code());
        json.put("act", statement.act().code());
        put(json, "means", statement.means() == null ? null : statement.means().code());
        json.put("polarity", statement.polarity().code());
        json.put("modality", statement.modality().code());
        json.set("actor", Json.strings(statement.actor()));
        json.set("target", Json.strings(statement.target()));
        if (statement.place() != null) {
            json.set("place", writePlace(statement.place()));
        }
        if (statement.when() != null) {
            json.set("when", writeWhen(statement.when()));
        }
        var counts = json.putArray("counts");
        statement.counts().forEach(count -> counts.add(writeCount(count)));
        json.put("rule", statement.rule());
        return json;
    }

    /// @throws IllegalArgumentException or `DateTimeException` or `JacksonException` when it is no statement
    public static Statement read(JsonNode json) {
        var place = json.get("place");
        var when = json.get("when");
        return new Statement(
                readId(field(json, "id")),
                LocalDate.parse(field(json, "reported").asString()),
                new Quote(
                        field(json, "start").asInt(),
                        field(json, "end").asInt(),
                        field(json, "quote").asString()),
                readSpeaker(json.path("speaker")),
                Json.sharedStrings(json.path("via")),
                Coded.parse(Stance.class, field(json, "stance").asString()),
                Coded.parse(Act.class, field(json, "act").asString()),
                text(json, "means").map(m -> Coded.parse(Means.class, m)).orElse(null),
                Coded.parse(Polarity.class, field(json, "polarity").asString()),
                Coded.parse(Modality.class, field(json, "modality").asString()),
                Json.sharedStrings(json.path("actor")),
                Json.sharedStrings(json.path("target")),
                place == null ? null : readPlace(place),
                when == null ? null : readWhen(when),
                Json.list(json.path("counts"), StatementForm::readCount),
                Json.shared(field(json, "rule")));
    }

    /// An id whose report's part is the same object in all that name it.
    static StatementId readId(JsonNode text) {
        var id = StatementId.parse(text.asString());
        return new StatementId(new ReportId(id.report().value().intern()), id.ordinal());
    }

    private static @Nullable ObjectNode writeSpeaker(@Nullable Speaker speaker) {
        if (speaker == null) {
            return null;
        }
        var json = Json.object();
        put(json, "name", speaker.name());
        put(json, "role", speaker.role());
        put(json, "org", speaker.org());
        put(json, "side", speaker.side());
        return json;
    }

    private static @Nullable Speaker readSpeaker(JsonNode json) {
        return json.isObject()
                ? new Speaker(
                        text(json, "name").orElse(null),
                        text(json, "role").orElse(null),
                        text(json, "org").orElse(null),
                        text(json, "side").orElse(null))
                : null;
    }

    /// The form of a place within a statement.
    public static ObjectNode writePlace(Place place) {
        var json = Json.object();
        json.put("words", place.words());
        var candidates = json.putArray("candidates");
        for (var site : place.candidates()) {
            candidates
                    .addObject()
                    .put("name", site.name())
                    .put("country", site.country())
                    .put("latitude", site.area().centre().latitude())
                    .put("longitude", site.area().centre().longitude())
                    .put("radius_m", site.area().radiusMeters());
        }
        return json;
    }

    private static Place readPlace(JsonNode json) {
        return new Place(
                Json.shared(field(json, "words")),
                Json.list(
                        json.path("candidates"),
                        site -> new Site(
                                Json.shared(field(site, "name")),
                                Json.shared(field(site, "country")),
                                new Area(
                                        new GeoPoint(
                                                field(site, "latitude").asDouble(),
                                                field(site, "longitude").asDouble()),
                                        field(site, "radius_m").asDouble()))));
    }

    private static ObjectNode writeWhen(When when) {
        var json = Json.object();
        put(json, "from", when.from() == null ? null : MomentForm.write(when.from()));
        put(json, "to", when.to() == null ? null : MomentForm.write(when.to()));
        json.put("words", when.words());
        return json;
    }

    private static When readWhen(JsonNode json) {
        @Nullable Moment from = text(json, "from").map(MomentForm::read).orElse(null);
        @Nullable Moment to = text(json, "to").map(MomentForm::read).orElse(null);
        return new When(from, to, Json.shared(field(json, "words")));
    }

    private static ObjectNode writeCount(Count count) {
        var json = Json.object();
        json.put("of", count.of().code());
        put(json, "who", count.who());
        if (count.min() != null) {
            json.put("min", count.min());
        }
        if (count.max() != null) {
            json.put("max", count.max());
        }
        return json;
    }

    private static Count readCount(JsonNode json) {
        var min = json.get("min");
        var max = json.get("max");
        return new Count(
                Coded.parse(CountOf.class, field(json, "of").asString()),
                text(json, "who").orElse(null),
                min == null ? null : min.asInt(),
                max == null ? null : max.asInt());
    }

    private static JsonNode field(JsonNode json, String name) {
        return json.optional(name)
                .filter(node -> !node.isNull())
                .orElseThrow(() -> new IllegalArgumentException("expected the field '" + name + "'"));
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(Json::shared);
    }
}
