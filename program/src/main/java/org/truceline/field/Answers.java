// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.GeoPoint;
import org.truceline.model.Means;
import org.truceline.model.Site;
import org.truceline.terms.Actor;
import org.truceline.terms.Agreement;
import org.truceline.terms.WeaponClass;

/// The answers of a violation report, each as what it says. What is not said is empty; what cannot be what was asked is
/// refused with the reason. An answer under a question that this program never asked is refused too: nothing is dropped
/// unseen.
record Answers(Map<String, String> given, Agreement agreement) {
    private static final int MOST_PEOPLE = 1_000_000;
    private static final double MOST_METERS = 100_000;
    private static final int LONGEST_NAME = 300;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// A point as a device gives it: latitude, longitude, height, accuracy.
    private static final Pattern NUMBERS = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]+)?( -?[0-9]+(\\.[0-9]+)?){1,3}");

    private static final Map<String, CountOf> COUNTED =
            Map.of("killed", CountOf.KILLED, "injured", CountOf.WOUNDED, "captured", CountOf.DETAINED);

    /// @throws IllegalArgumentException when something among them is no answer
    static Answers of(Map<String, String> given, Agreement agreement) {
        var known = Questionnaire.of(agreement).questions().map(Question::name).collect(Collectors.toSet());
        given.keySet().forEach(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("the form has no question '" + cut(name) + "'");
            }
        });
        var answers = new Answers(given, agreement);
        answers.act();
        answers.weapon();
        answers.who("by");
        answers.who("against");
        answers.span();
        answers.site();
        answers.counts();
        answers.isSeen();
        answers.language();
        return answers;
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private String get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("the question '" + name + "' is not answered"));
    }

    Act act() {
        var act = Coded.parse(Act.class, get("act"));
        if (Phrases.builtIn().find("act." + act.code()).isEmpty()) {
            throw new IllegalArgumentException("'" + act.code() + "' is nothing that the form asks for");
        }
        return act;
    }

    Optional<Means> means() {
        return weapon().filter(code -> !code.startsWith(Questionnaire.CLASS))
                .map(code -> Coded.parse(Means.class, code));
    }

    /// The weapon class of the agreement that was chosen, if one was.
    Optional<WeaponClass> weaponClass() {
        return weapon().filter(code -> code.startsWith(Questionnaire.CLASS)).map(this::weaponClass);
    }

    private WeaponClass weaponClass(String code) {
        return agreement
                .ground()
                .findWeapon(code.substring(Questionnaire.CLASS.length()))
                .orElseThrow(
                        () -> new IllegalArgumentException("the agreement has no weapon class '" + cut(code) + "'"));
    }

    private Optional<String> weapon() {
        var code = find("weapon").filter(chosen -> !chosen.equals(Questionnaire.UNKNOWN));
        code.ifPresent(chosen -> {
            if (chosen.startsWith(Questionnaire.CLASS)) {
                weaponClass(chosen);
            } else {
                Coded.parse(Means.class, chosen);
            }
        });
        return code;
    }

    /// What the agreement calls somebody, or what the reporter does; empty when it is not known who it was.
    ///
    /// @param question `by` or `against`
    Optional<String> who(String question) {
        return switch (find(question).orElse(Questionnaire.UNKNOWN)) {
            case Questionnaire.UNKNOWN -> Optional.empty();
            case Questionnaire.OTHER -> Optional.of(line(question + "_other", get(question + "_other")));
            case String id -> Optional.of(name(id));
        };
    }

    private String name(String id) {
        return agreement
                .cast()
                .findActor(id)
                .map(Actor::label)
                .orElseThrow(() -> new IllegalArgumentException("the agreement has no actor '" + cut(id) + "'"));
    }

    /// When it was, to the minute.
    ///
    /// @param until last minute, inclusive
    record Span(Instant from, Instant until) {}

    /// Empty when the time is not known.
    Optional<Span> span() {
        return switch (get("time_kind")) {
            case "known" -> {
                var at = moment("time_at");
                yield Optional.of(new Span(at, at));
            }
            case "about" -> {
                var span = new Span(moment("time_from"), moment("time_to"));
                if (span.until().isBefore(span.from())) {
                    throw new IllegalArgumentException("the time ends before it begins: " + span);
                }
                yield Optional.of(span);
            }
            case Questionnaire.UNKNOWN -> Optional.empty();
            case String other ->
                throw new IllegalArgumentException(
                        "expected known, about or unknown as time_kind, not '" + cut(other) + "'");
        };
    }

    private Instant moment(String question) {
        return FilledForm.instant(get(question), zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    ZoneId zone() {
        return agreement.zone();
    }

    /// The name of the place as the reporter gives it; empty when he gives a point alone, or nothing.
    Optional<String> placeName() {
        return find("place_other")
                .map(name -> line("place_other", name))
                .or(() -> find("place").map(code -> PlaceChoices.site(code).name()));
    }

    /// Where it was as far as that can be put on a map: the reporter's own point before that of a place of the list.
    Optional<Site> site() {
        var listed = find("place").map(PlaceChoices::site);
        var point = find("point").map(this::area);
        if (point.isEmpty()) {
            return find("place_other").isPresent() ? Optional.empty() : listed;
        }
        String country = listed.map(Site::country).orElse("");
        return point.map(area -> new Site(placeName().orElseGet(() -> coordinates(area.centre())), country, area));
    }

    private Area area(String answer) {
        String numbers = SPACE.matcher(answer).replaceAll(" ");
        if (!NUMBERS.matcher(numbers).matches()) {
            throw new IllegalArgumentException(
                    "expected latitude, longitude, height, accuracy, not '" + cut(answer) + "'");
        }
        String[] parts = numbers.split(" ", -1);
        double accuracy = parts.length > 3 ? Double.parseDouble(parts[3]) : 0;
        double within = number("within_m").orElse(0);
        double radius = Math.max(accuracy, within);
        if (!(radius <= MOST_METERS)) {
            throw new IllegalArgumentException("a point is known within " + MOST_METERS + " m, not " + radius);
        }
        return new Area(new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])), Math.max(0, radius));
    }

    static String coordinates(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f %.5f", point.latitude(), point.longitude());
    }

    List<Count> counts() {
        var out = new ArrayList<Count>();
        for (String what : List.of("killed", "injured", "captured")) {
            var least = number(what + "_least");
            var most = number(what + "_most");
            if (least.isPresent() || most.isPresent()) {
                out.add(count(what, least.orElse(null), most.orElse(null)));
            }
        }
        return out;
    }

    private static Count count(String what, @Nullable Integer least, @Nullable Integer most) {
        return new Count(COUNTED.getOrDefault(what, CountOf.OTHER), null, least, most);
    }

    private Optional<Integer> number(String name) {
        return find(name).map(text -> {
            if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > MOST_PEOPLE) {
                throw new IllegalArgumentException(
                        "expected a whole number from 0 for " + name + ", not '" + cut(text) + "'");
            }
            return Integer.parseInt(text);
        });
    }

    boolean isSeen() {
        return switch (get("known_how")) {
            case "seen" -> true;
            case "heard" -> false;
            case String other ->
                throw new IllegalArgumentException("expected seen or heard as known_how, not '" + cut(other) + "'");
        };
    }

    Optional<String> words() {
        return find("words");
    }

    /// ISO 639 code; empty when not said or not among those of the form.
    Optional<String> language() {
        return find("language").filter(code -> {
            if (!code.equals(Questionnaire.OTHER) && !Phrases.LANGUAGES.contains(code)) {
                throw new IllegalArgumentException("the form has no language '" + cut(code) + "'");
            }
            return !code.equals(Questionnaire.OTHER);
        });
    }

    /// The local day on which it was at the latest.
    Optional<LocalDate> lastDay() {
        return span().map(span -> span.until().atZone(zone()).toLocalDate());
    }

    private static String line(String name, String text) {
        if (text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(name + " has at most " + LONGEST_NAME + " characters");
        }
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }
}
