// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Count;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Report;
import org.truceline.model.Site;
import org.truceline.model.Speaker;
import org.truceline.model.Statement;
import org.truceline.model.When;
import org.truceline.reading.ModelReader;

/// A statement in words for people.
final class StatementWords {
    /// A name before what it stands for: `where`, `when`, `rule`.
    record Line(String title, String text) {}

    private StatementWords() {}

    /// The number by which a reader finds it: that of a model's statement begins with `m`.
    static String number(Statement statement) {
        int ordinal = statement.id().ordinal();
        return isModels(statement) ? "m" + (ordinal - ModelReader.FIRST_ORDINAL + 1) : Integer.toString(ordinal);
    }

    static boolean isModels(Statement statement) {
        return statement.rule().startsWith("model:");
    }

    /// `Syrian army accuses: shelling (rocket), affirmed, actual`.
    static String head(Statement statement, Report report) {
        return speaker(statement.speaker(), report) + " " + statement.stance().code() + ": " + act(statement);
    }

    static String act(Statement statement) {
        var means = statement.means();
        return statement.act().code() + (means == null ? "" : " (" + means.code() + ")") + ", "
                + statement.polarity().code() + ", " + statement.modality().code();
    }

    static String speaker(@Nullable Speaker speaker, Report report) {
        if (speaker == null) {
            return switch (report.kind()) {
                case ARTICLE, SITREP, HOTLINE, FIELD, ROW -> "the publication";
                case BULLETIN, OFFICIAL -> "the issuer";
            };
        }
        var names = new ArrayList<String>();
        for (@Nullable String name : new @Nullable String[] {speaker.name(), speaker.role(), speaker.org()}) {
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        String side = speaker.side();
        if (side != null && !names.contains(side)) {
            return names.isEmpty() ? side : String.join(", ", names) + " [" + side + "]";
        }
        return String.join(", ", names);
    }

    /// What else it says, a line each; what is not said has none.
    static List<Line> lines(Statement statement) {
        var out = new ArrayList<Line>();
        if (!statement.via().isEmpty()) {
            out.add(new Line("via", String.join(", ", statement.via())));
        }
        if (!statement.actor().isEmpty() || !statement.target().isEmpty()) {
            out.add(new Line("who", names(statement.actor()) + " -> " + names(statement.target())));
        }
        if (statement.place() != null) {
            out.add(new Line("where", place(statement.place())));
        }
        if (statement.when() != null) {
            out.add(new Line("when", when(statement.when())));
        }
        if (!statement.counts().isEmpty()) {
            out.add(new Line(
                    "counts",
                    statement.counts().stream().map(StatementWords::count).collect(Collectors.joining("; "))));
        }
        out.add(new Line("rule", RuleWords.of(statement.rule())));
        return out;
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "not said" : String.join(", ", names);
    }

    private static String place(Place place) {
        var sites = place.candidates();
        if (sites.isEmpty()) {
            return place.words() + " (not in the gazetteer)";
        }
        String first = sites.getFirst().name() + ", " + sites.getFirst().country();
        boolean same = sites.size() == 1 && sites.getFirst().name().equals(place.words());
        return place.words()
                + (sites.size() > 1
                        ? " (one of " + sites.stream().map(Site::name).collect(Collectors.joining(", ")) + ")"
                        : same ? " (" + sites.getFirst().country() + ")" : " (" + first + ")");
    }

    static String when(When when) {
        String words = "\"" + when.words() + "\"";
        if (when.from() == null && when.to() == null) {
            return words + ", which gives no date";
        }
        String from = moment(when.from());
        String to = moment(when.to());
        String time = from.isEmpty()
                ? "until " + to
                : to.isEmpty() ? "from " + from + " on" : from.equals(to) ? from : from + " to " + to;
        return time + ", " + words;
    }

    private static String moment(@Nullable Moment moment) {
        return switch (moment) {
            case null -> "";
            case Moment.Day day -> day.date().toString();
            case Moment.Minute minute ->
                minute.time().toString().replace('T', ' ') + (minute.zone() == null ? "" : " " + minute.zone());
        };
    }

    private static String count(Count count) {
        String number = Objects.equals(count.min(), count.max())
                ? "" + count.min()
                : count.min() == null
                        ? "at most " + count.max()
                        : count.max() == null ? "at least " + count.min() : count.min() + " to " + count.max();
        boolean named = count.who() != null && !count.who().equals(count.of().code());
        return count.of().code() + " " + number + (named ? " " + count.who() : "");
    }
}
