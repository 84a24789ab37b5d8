// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.text.Normalizer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Site;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.TimeSpan;

/// A statement as the matcher sees it, with what comparison needs worked out once.
///
/// @param index place in the order of ids
/// @param time when, as given, or else the days just before the report
/// @param timed whether a time was given
/// @param area where, when the place resolved
/// @param placeWords, actorWords, targetWords stems of the names given
record Mention(
        int index,
        Statement statement,
        TimeSpan time,
        boolean timed,
        Optional<Area> area,
        Set<String> placeWords,
        Set<String> actorWords,
        Set<String> targetWords) {
    private static final int STEM_LENGTH = 5;

    /// For how many days, that of the report included, something is news.
    private static final int DAYS_OF_NEWS = 3;

    private static final Set<String> EMPTY_WORDS = Set.of(
            "near",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "city",
            "town",
            "village",
            "area",
            "province",
            "governorate",
            "countryside",
            "district",
            "road",
            "the",
            "and",
            "its",
            "their",
            "forces",
            "force",
            "army",
            "government",
            "military",
            "troops",
            "soldiers",
            "groups",
            "armed",
            "fighters");

    static Mention of(int index, Statement statement, ZoneId zone) {
        var place = Optional.ofNullable(statement.place());
        return new Mention(
                index,
                statement,
                statement.time(zone).orElseGet(() -> lately(statement, zone)),
                statement.time(zone).isPresent(),
                place.flatMap(Place::resolved).map(Site::area),
                stems(place.map(p -> List.of(p.words())).orElse(List.of())),
                stems(statement.actor()),
                stems(statement.target()));
    }

    /// What is told without a date is told because it is new: the days just before the report.
    private static TimeSpan lately(Statement statement, ZoneId zone) {
        var reported = new Moment.Day(statement.reported());
        return new TimeSpan(
                new Moment.Day(statement.reported().minusDays(DAYS_OF_NEWS - 1)).begins(zone), reported.ends(zone));
    }

    /// Whether a statement is about something bodily that happened, or is said or denied to have happened, once.
    static boolean isOfAnEvent(Statement statement) {
        if (statement.modality() != Modality.ACTUAL || isSum(statement)) {
            return false;
        }
        return switch (statement.act().group()) {
            case FIRE, GROUND, AIR, AID, PROTECTED, PERSON, MONITOR, HARM -> true;
            case TALKS, DUTY, PRESSURE -> false;
        };
    }

    /// A denial, a judgement or word of what did not happen can join an incident; it takes more to found one.
    static boolean foundsAnIncident(Statement statement) {
        return statement.polarity() == Polarity.AFFIRMED && statement.stance() != Stance.COMMENTS;
    }

    private static boolean isSum(Statement statement) {
        return statement.counts().stream().anyMatch(count -> count.of() == CountOf.VIOLATIONS)
                || (statement.act() == Act.HARM && statement.place() == null && statement.when() == null);
    }

    /// Days that the time covers, at least one.
    long days() {
        return Math.max(1, Duration.between(time.from(), time.until()).toDays());
    }

    Optional<Count> killed() {
        return statement.counts().stream()
                .filter(count -> count.of() == CountOf.KILLED)
                .findFirst();
    }

    /// The telling words of names, cut to a stem so that "Russia" and "Russian" meet.
    private static Set<String> stems(Collection<String> names) {
        return names.stream()
                .flatMap(name -> Arrays.stream(plain(name).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 2 && !EMPTY_WORDS.contains(word))
                .map(word -> word.length() > STEM_LENGTH ? word.substring(0, STEM_LENGTH) : word)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
