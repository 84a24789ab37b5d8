// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Coded;
import org.truceline.model.CountOf;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.reading.Proposal.Dates;
import org.truceline.reading.Proposal.Figure;
import org.truceline.reading.Proposal.Unacceptable;
import tools.jackson.databind.JsonNode;

/// The JSON form of a [Proposal], read strictly: a field of another type or a code that is none makes it none.
final class ProposalForm {
    private ProposalForm() {}

    static Proposal.Read read(JsonNode json) {
        try {
            return new Proposal.Formed(proposal(json));
        } catch (Unacceptable e) {
            var quote = json.path("quote");
            return new Proposal.Malformed(quote.isString() ? quote.asString() : "", e.reason());
        }
    }

    private static Proposal proposal(JsonNode json) throws Unacceptable {
        if (!json.isObject()) {
            throw new Unacceptable("a statement is an object, this is something else");
        }
        String means = text(json, "means");
        return new Proposal(
                required(json, "quote"),
                speaker(json.path("speaker")),
                texts(json, "via"),
                code(Stance.class, required(json, "stance")),
                code(Act.class, required(json, "act")),
                means.isEmpty() ? null : code(Means.class, means),
                code(Polarity.class, required(json, "polarity")),
                code(Modality.class, required(json, "modality")),
                texts(json, "actor"),
                texts(json, "target"),
                text(json, "place"),
                dates(json.path("when")),
                figures(json.path("counts")));
    }

    private static @Nullable Speaker speaker(JsonNode json) throws Unacceptable {
        if (isAbsent(json)) {
            return null;
        }
        demand(json.isObject(), "'speaker' is no object");
        var name = named(json, "name");
        var role = named(json, "role");
        var org = named(json, "org");
        var side = named(json, "side");
        if (name.isEmpty() && role.isEmpty() && org.isEmpty() && side.isEmpty()) {
            return null;
        }
        return new Speaker(name.orElse(null), role.orElse(null), org.orElse(null), side.orElse(null));
    }

    private static Optional<String> named(JsonNode json, String field) throws Unacceptable {
        String value = text(json, field);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static @Nullable Dates dates(JsonNode json) throws Unacceptable {
        if (isAbsent(json)) {
            return null;
        }
        demand(json.isObject(), "'when' is no object");
        var dates = new Dates(text(json, "from"), text(json, "to"), text(json, "words"));
        return dates.equals(new Dates("", "", "")) ? null : dates;
    }

    private static List<Figure> figures(JsonNode json) throws Unacceptable {
        var out = new ArrayList<Figure>();
        if (isAbsent(json)) {
            return out;
        }
        demand(json.isArray(), "'counts' is no list");
        for (var count : json) {
            demand(count.isObject(), "a count is no object");
            out.add(new Figure(
                    code(CountOf.class, required(count, "of")),
                    text(count, "who"),
                    number(count, "min").orElse(null),
                    number(count, "max").orElse(null)));
        }
        return out;
    }

    private static Optional<Integer> number(JsonNode json, String field) throws Unacceptable {
        var value = json.path(field);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        demand(value.isIntegralNumber() && value.canConvertToInt(), "'" + field + "' of a count is no whole number");
        return Optional.of(value.asInt());
    }

    private static List<String> texts(JsonNode json, String field) throws Unacceptable {
        var out = new ArrayList<String>();
        var list = json.path(field);
        if (isAbsent(list)) {
            return out;
        }
        demand(list.isArray(), "'" + field + "' is no list");
        for (var element : list) {
            demand(element.isString(), "'" + field + "' holds something else than words");
            if (!element.asString().isBlank()) {
                out.add(element.asString().strip());
            }
        }
        return out;
    }

    private static String required(JsonNode json, String field) throws Unacceptable {
        String value = text(json, field);
        demand(!value.isEmpty(), "'" + field + "' is missing");
        return value;
    }

    /// The words of a field; empty when it is absent.
    private static String text(JsonNode json, String field) throws Unacceptable {
        var value = json.path(field);
        if (isAbsent(value)) {
            return "";
        }
        demand(value.isString(), "'" + field + "' is no text");
        return value.asString().strip();
    }

    private static <E extends Enum<E> & Coded> E code(Class<E> type, String code) throws Unacceptable {
        try {
            return Coded.parse(type, code);
        } catch (IllegalArgumentException e) {
            throw new Unacceptable(
                    "'" + code + "' is no code of " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static boolean isAbsent(JsonNode json) {
        return json.isMissingNode() || json.isNull();
    }

    private static void demand(boolean condition, String reason) throws Unacceptable {
        if (!condition) {
            throw new Unacceptable(reason);
        }
    }
}
