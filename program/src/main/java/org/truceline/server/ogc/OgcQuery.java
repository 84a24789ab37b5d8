// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.ogc;

import io.javalin.http.BadRequestResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.TimeSpan;
import org.truceline.publishing.Bounds;
import org.truceline.publishing.FeatureCollection;

/// The parameters of a request for features (OGC 17-069r4, 7.15). What is not known or not well formed is refused,
/// never
/// passed over.
///
/// @param offset of the first feature on the page
/// @param limit at most so many on the page
record OgcQuery(FeatureCollection.Query query, int offset, int limit) {
    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 10_000;

    private static final int PLANE = 4;
    private static final int SPACE = 6;

    /// @throws BadRequestResponse saying what was expected
    static OgcQuery parse(Map<String, List<String>> parameters, FeatureCollection collection) {
        var box = Optional.<Bounds>empty();
        var when = Optional.<TimeSpan>empty();
        int offset = 0;
        int limit = DEFAULT_LIMIT;
        var properties = new HashMap<String, String>();
        for (var parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = single(name, parameter.getValue());
            switch (name) {
                case "bbox" -> box = Optional.of(box(value));
                case "datetime" -> when = Optional.of(when(value));
                case "limit" -> limit = Math.min(MAX_LIMIT, number(name, value, 1));
                case "offset" -> offset = number(name, value, 0);
                case "f" -> {}
                default -> properties.put(queryable(name, collection), value);
            }
        }
        return new OgcQuery(new FeatureCollection.Query(box, when, properties), offset, limit);
    }

    /// Refuses whatever stands in a request that takes no parameters but the form of the answer.
    static void requireNone(Map<String, List<String>> parameters) {
        parameters.keySet().stream()
                .filter(name -> !name.equals("f"))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadRequestResponse("there is no parameter '" + name + "' here; expected f, or none");
                });
    }

    private static String single(String name, List<String> values) {
        if (values.size() != 1) {
            throw new BadRequestResponse("the parameter '" + name + "' is given " + values.size() + " times");
        }
        return values.getFirst();
    }

    private static String queryable(String name, FeatureCollection collection) {
        if (!collection.queryables().contains(name)) {
            throw new BadRequestResponse("there is no parameter '" + name
                    + "'; expected bbox, datetime, limit, offset, f, " + String.join(", ", collection.queryables()));
        }
        return name;
    }

    private static int number(String name, String value, int least) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is too small.
        }
        throw new BadRequestResponse(name + ": expected a whole number from " + least + " on, got '" + value + "'");
    }

    /// Four numbers, or six of which the heights are not looked at: nothing here has one.
    private static Bounds box(String value) {
        var edges = new ArrayList<Double>();
        try {
            for (String edge : value.split(",", -1)) {
                edges.add(Double.valueOf(edge));
            }
            if (edges.size() == SPACE) {
                edges.remove(5);
                edges.remove(2);
            }
            if (edges.size() == PLANE) {
                return new Bounds(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
            }
        } catch (IllegalArgumentException e) {
            // Told below, like a wrong number of numbers.
        }
        throw new BadRequestResponse("bbox: expected west,south,east,north in degrees, got '" + value + "'");
    }

    private static TimeSpan when(String value) {
        try {
            int slash = value.indexOf('/');
            if (slash < 0) {
                return new TimeSpan(start(value), end(value));
            }
            return new TimeSpan(
                    isOpen(value.substring(0, slash)) ? TimeSpan.FAR_PAST : start(value.substring(0, slash)),
                    isOpen(value.substring(slash + 1)) ? TimeSpan.FAR_FUTURE : end(value.substring(slash + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadRequestResponse(
                    "datetime: expected a time such as 2016-09-12T16:00:00Z, a day, or two with a slash between, of which"
                            + " one may be '..'; got '" + value + "'");
        }
    }

    private static boolean isOpen(String time) {
        return time.isEmpty() || time.equals("..");
    }

    private static Instant start(String time) {
        return time.indexOf('T') < 0
                ? LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(time).toInstant();
    }

    /// An interval holds its last instant, and spans here end before theirs.
    private static Instant end(String time) {
        return time.indexOf('T') < 0
                ? LocalDate.parse(time).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(time).toInstant().plusNanos(1);
    }
}
