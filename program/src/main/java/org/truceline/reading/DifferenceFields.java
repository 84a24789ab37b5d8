// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Speaker;
import org.truceline.model.Statement;
import org.truceline.model.When;
import org.truceline.reading.Difference.Field;

/// The fields in which two statements differ. Names are the same when one holds the words of the other; what only one
/// of them says is a difference.
final class DifferenceFields {
    private static final String NOTHING = "-";

    private DifferenceFields() {}

    static List<Field> of(Statement a, Statement b) {
        var out = new ArrayList<Field>();
        add(out, "speaker", sameSpeaker(a.speaker(), b.speaker()), speaker(a), speaker(b));
        code(out, "stance", a.stance(), b.stance());
        code(out, "act", a.act(), b.act());
        code(out, "means", a.means(), b.means());
        code(out, "polarity", a.polarity(), b.polarity());
        code(out, "modality", a.modality(), b.modality());
        names(out, "actor", a.actor(), b.actor());
        names(out, "target", a.target(), b.target());
        String here = place(a.place());
        String there = place(b.place());
        add(out, "place", here.equals(there) || SameName.same(here, there), here, there);
        add(out, "when", times(a.when()).equals(times(b.when())), times(a.when()), times(b.when()));
        add(out, "counts", figures(a).equals(figures(b)), counts(a), counts(b));
        return out;
    }

    static boolean sameSpeaker(@Nullable Speaker a, @Nullable Speaker b) {
        if (a == null || b == null) {
            return Objects.equals(a, b);
        }
        return a.names().stream().anyMatch(name -> SameName.anySame(b.names(), name));
    }

    private static void add(List<Field> out, String name, boolean same, String first, String second) {
        if (!same) {
            out.add(new Field(name, first, second));
        }
    }

    private static void code(List<Field> out, String name, @Nullable Coded a, @Nullable Coded b) {
        add(out, name, Objects.equals(a, b), a == null ? NOTHING : a.code(), b == null ? NOTHING : b.code());
    }

    private static void names(List<Field> out, String name, List<String> a, List<String> b) {
        add(out, name, SameName.allSame(a, b), joined(a), joined(b));
    }

    private static String speaker(Statement statement) {
        var speaker = statement.speaker();
        return speaker == null
                ? "the publication"
                : Stream.of(speaker.name(), speaker.role(), speaker.org(), speaker.side())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? NOTHING : String.join(", ", names);
    }

    private static String place(@Nullable Place place) {
        return place == null ? NOTHING : place.words();
    }

    private static String times(@Nullable When when) {
        if (when == null || (when.from() == null && when.to() == null)) {
            return NOTHING;
        }
        String from = moment(when.from());
        String to = moment(when.to());
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String moment(@Nullable Moment moment) {
        return switch (moment) {
            case null -> "?";
            case Moment.Day day -> day.date().toString();
            case Moment.Minute minute -> minute.time().toString();
        };
    }

    /// What is counted by how much; whom is in other words too often to be a difference.
    private static Set<List<Object>> figures(Statement statement) {
        var out = new HashSet<List<Object>>();
        statement.counts().forEach(c -> out.add(List.of(c.of(), String.valueOf(c.min()), String.valueOf(c.max()))));
        return out;
    }

    private static String counts(Statement statement) {
        var words = statement.counts().stream().map(DifferenceFields::count).toList();
        return joined(words);
    }

    private static String count(Count count) {
        String who = count.who() == null ? "" : " " + count.who();
        String number = Objects.equals(count.min(), count.max())
                ? "" + count.min()
                : (count.min() == null
                        ? "at most " + count.max()
                        : count.max() == null ? "at least " + count.min() : count.min() + " to " + count.max());
        return count.of().code() + " " + number + who;
    }
}
