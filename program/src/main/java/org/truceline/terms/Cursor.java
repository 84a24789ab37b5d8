// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.GeoPoint;
import org.truceline.terms.StrictTime.ImpossibleTime;
import tools.jackson.databind.JsonNode;

/// A place in the tree of a file, from which values are read.
///
/// Reading never stops at a fault: what is missing or has the wrong form was reported by the schema check and reads
/// as something harmless; what is impossible by meaning is reported here.
record Cursor(JsonNode node, String path, YamlTree tree, Faults faults) {
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    Cursor at(String key) {
        return new Cursor(node.path(key), YamlTree.child(path, key), tree, faults);
    }

    Optional<Cursor> find(String key) {
        return node.path(key).isMissingNode() ? Optional.empty() : Optional.of(at(key));
    }

    List<Cursor> items() {
        var items = new ArrayList<Cursor>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new Cursor(node.get(i), path + "/" + i, tree, faults));
        }
        return items;
    }

    List<Cursor> items(String key) {
        return at(key).items();
    }

    List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    String text() {
        return node.asString("");
    }

    String text(String key) {
        return at(key).text();
    }

    @Nullable
    String maybe(String key) {
        return find(key).map(Cursor::text).orElse(null);
    }

    List<String> texts(String key) {
        return items(key).stream().map(Cursor::text).toList();
    }

    List<String> lowerTexts(String key) {
        return texts(key).stream().map(t -> String.join(" ", Words.of(t))).toList();
    }

    Set<String> textSet(String key) {
        return new HashSet<>(texts(key));
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    double number(String key) {
        return node.path(key).asDouble(0);
    }

    /// A number as the file gives it.
    String plain(String key) {
        return node.path(key).toString();
    }

    <E extends Enum<E> & Coded> E code(Class<E> type, String key, E otherwise) {
        return at(key).code(type).orElse(otherwise);
    }

    <E extends Enum<E> & Coded> Optional<E> code(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(text())) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    <E extends Enum<E> & Coded> Set<E> codes(Class<E> type, String key) {
        var codes = new HashSet<E>();
        items(key).forEach(item -> item.code(type).ifPresent(codes::add));
        return codes;
    }

    Mark mark() {
        return code(Mark.class, "mark", Mark.V);
    }

    LocalDate date() {
        try {
            return StrictTime.date(text());
        } catch (ImpossibleTime e) {
            fault(e);
            return SOME_DAY;
        }
    }

    @Nullable
    LocalDate maybeDate(String key) {
        return find(key).map(Cursor::date).orElse(null);
    }

    /// A length of time; none where the text has another form, which the schema check reports.
    Length length() {
        return Length.parse(text()).orElse(Length.NONE);
    }

    @Nullable
    Length maybeLength(String key) {
        return find(key).map(Cursor::length).orElse(null);
    }

    /// A time of day, `HH:MM`; empty where the text has another form, which the schema check reports.
    Optional<LocalTime> hour() {
        try {
            return Optional.of(LocalTime.parse(text()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Nullable
    Double maybeNumber(String key) {
        return find(key).map(n -> n.node().asDouble(0)).orElse(null);
    }

    void refuseBackwards(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            at("to").fault("a day not before " + from, to.toString(), null);
        }
    }

    /// Longitude, latitude, as in GeoJSON.
    GeoPoint point() {
        double longitude = node.path(0).asDouble(0);
        double latitude = node.path(1).asDouble(0);
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            fault("longitude from -180 to 180, latitude from -90 to 90", longitude + ", " + latitude, null);
            return new GeoPoint(0, 0);
        }
        return new GeoPoint(latitude, longitude);
    }

    void fault(String expected, String came, @Nullable String suggestion) {
        faults.add(tree.of(path), path, expected, came, suggestion);
    }

    void fault(ImpossibleTime why) {
        fault(why.expected(), why.came(), why.suggestion());
    }
}
