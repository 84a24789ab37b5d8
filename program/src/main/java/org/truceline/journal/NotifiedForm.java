// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.List;
import org.truceline.model.Area;
import org.truceline.model.Coded;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.NotifiedDetails;
import org.truceline.model.NotifiedKind;
import org.truceline.model.NotifiedObject;
import org.truceline.model.TimeSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON forms of a notified object, of its details and of areas. Points are `[longitude, latitude]`, as in GeoJSON.
public final class NotifiedForm {
    private NotifiedForm() {}

    public static ObjectNode write(NotifiedObject object) {
        var json = Json.object()
                .put("id", object.id())
                .put("kind", object.kind().code())
                .put("label", object.label())
                .put("holder", object.holder())
                .put("near_m", object.nearMeters())
                .put("vehicles", object.vehicles())
                .put("emergency", object.emergency());
        json.set("legs", legs(object.legs()));
        if (object.marking() != null) {
            json.put("marking", object.marking());
        }
        if (object.positionsEvery() != null) {
            json.put("positions_every", object.positionsEvery().toString());
        }
        return json;
    }

    /// @throws IllegalArgumentException when a field is missing or of another form; the message names it
    public static NotifiedObject readObject(JsonNode json) {
        return object(Fields.of(json));
    }

    static NotifiedObject object(Fields at) {
        return new NotifiedObject(
                at.text("id"),
                Coded.parse(NotifiedKind.class, at.text("kind")),
                at.text("label"),
                at.text("holder"),
                at.list("legs", NotifiedForm::leg),
                at.number("near_m"),
                at.whole("vehicles", 0),
                at.maybe("marking"),
                at.flag("emergency"),
                at.length("positions_every"));
    }

    public static ObjectNode write(NotifiedDetails details) {
        var json = Json.object();
        json.set("legs", legs(details.legs()));
        json.set("plates", Json.strings(details.vehicles()));
        if (details.contact() != null) {
            json.put("contact", details.contact());
        }
        return json;
    }

    /// @throws IllegalArgumentException as [#readObject]
    public static NotifiedDetails readDetails(JsonNode json) {
        var at = Fields.of(json);
        return new NotifiedDetails(at.list("legs", NotifiedForm::leg), at.texts("plates"), at.maybe("contact"));
    }

    public static ObjectNode write(Area area) {
        var json = Json.object();
        json.set("point", point(area.centre()));
        return json.put("radius_m", area.radiusMeters());
    }

    /// @throws IllegalArgumentException as [#readObject]
    public static Area readArea(JsonNode json) {
        return area(Fields.of(json));
    }

    /// A point as `[longitude, latitude]`.
    ///
    /// @throws IllegalArgumentException as [#readObject]
    public static GeoPoint readPoint(JsonNode json) {
        return point(json, "point");
    }

    static Area area(Fields at) {
        return new Area(point(at.json().path("point"), at.path() + "point"), at.number("radius_m", 0));
    }

    static ObjectNode window(TimeSpan window) {
        return Json.object()
                .put("from", window.from().toString())
                .put("until", window.until().toString());
    }

    static TimeSpan window(Fields at) {
        return new TimeSpan(at.instant("from"), at.instant("until"));
    }

    private static ArrayNode legs(List<Leg> legs) {
        var array = Json.array();
        legs.forEach(leg -> {
            var json = array.addObject().put("words", leg.words());
            var path = json.putArray("path");
            leg.path().forEach(point -> path.add(point(point)));
            json.put("unsure_m", leg.unsureMeters());
            json.setAll(window(leg.window()));
        });
        return array;
    }

    private static Leg leg(Fields at) {
        var path = at.list("path", item -> point(item.json(), item.path()));
        return new Leg(at.text("words"), path, at.number("unsure_m", 0), window(at));
    }

    private static ArrayNode point(GeoPoint point) {
        return Json.array().add(point.longitude()).add(point.latitude());
    }

    private static GeoPoint point(JsonNode json, String path) {
        if (!json.isArray()
                || json.size() != 2
                || !json.get(0).isNumber()
                || !json.get(1).isNumber()) {
            throw new IllegalArgumentException("expected [longitude, latitude] at '" + path + "', got " + json);
        }
        return new GeoPoint(json.get(1).asDouble(), json.get(0).asDouble());
    }
}
