// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.About;
import org.truceline.model.Answer;
import org.truceline.model.Coded;
import org.truceline.model.Deed;
import org.truceline.model.Detail;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.Outcome;
import org.truceline.model.Question;
import org.truceline.model.Recorded;
import org.truceline.model.Scope;

/// A play in the channel: each line a note on record, as `HOURS WHO VERB ...`, from noon on 2 May 2020. Notes are n1,
/// n2 ... by their line; `HOURS host lapses` puts on record what has passed in silence.
///
/// `by NAME`, `for BODY`, `in CHANNEL` (else talks) stand at the end of a line. What it comes to is told in one line:
/// cases, parts that are not open, what is announced, held, waits, excluded, does not count.
final class Play {
    static final Instant NOON = Instant.parse("2020-05-02T12:00:00Z");

    final List<Recorded<Note>> notes = new ArrayList<>();
    final List<Recorded<Lapse>> lapses = new ArrayList<>();
    private final Desk desk = new Desk(Truce.agreement());
    private long entry;

    /// What a play comes to some hours after noon.
    static String at(double hours, String lines) {
        var play = new Play();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(play::line);
        return play.tell(hours(hours));
    }

    static Instant hours(double hours) {
        return NOON.plus(Duration.ofSeconds(Math.round(hours * 3600)));
    }

    void line(String line) {
        var words = new ArrayDeque<>(Arrays.asList(line.split(" ", -1)));
        var at = hours(Double.parseDouble(words.removeFirst()));
        String who = words.removeFirst();
        if (who.equals("host")) {
            lapse(at);
        } else {
            note(at, who, words);
        }
    }

    void lapse(Instant at) {
        for (Lapse lapse : desk.due(at)) {
            var recorded = new Recorded<>(lapse, "host", entry++, at);
            lapses.add(recorded);
            desk.takeLapse(recorded);
        }
    }

    private void note(Instant at, String who, ArrayDeque<String> words) {
        String body = tail(words, "for");
        String by = tail(words, "by");
        String channel = tail(words, "in");
        var deed = deed(words, at);
        String id = "n" + (notes.size() + 1);
        take(new Note(id, who, by, body, channel == null ? "talks" : channel, deed, "words", at), at);
    }

    /// Puts a note on record.
    void take(Note note, Instant at) {
        var recorded = new Recorded<>(note, note.from(), entry++, at);
        notes.add(recorded);
        desk.take(recorded);
    }

    private static @Nullable String tail(ArrayDeque<String> words, String key) {
        var list = new ArrayList<>(words);
        int at = list.lastIndexOf(key);
        if (at < 0 || at + 1 >= list.size()) {
            return null;
        }
        String value = list.remove(at + 1);
        list.remove(at);
        words.clear();
        words.addAll(list);
        return value;
    }

    private static Deed deed(ArrayDeque<String> words, Instant at) {
        String verb = words.removeFirst();
        String first = words.isEmpty() ? "" : words.removeFirst();
        String second = words.isEmpty() ? "" : words.removeFirst();
        return switch (verb) {
            case "raises" -> raised(first, second, words);
            case "acknowledges" -> new Deed.Acknowledged(first);
            case "asks" -> new Deed.Asked(first, Set.of(Coded.parse(Detail.class, second)));
            case "tells" -> new Deed.Informed(first, details(second));
            case "answers" ->
                new Deed.Answered(
                        first,
                        Coded.parse(Answer.class, second),
                        words.isEmpty() ? null : Integer.valueOf(words.pop()));
            case "assesses" ->
                new Deed.Assessed(
                        first,
                        Question.OCCURRENCE,
                        Coded.parse(Outcome.class, second),
                        words.contains("jointly"),
                        Map.of());
            case "tries" -> new Deed.Tried(first);
            case "warns" -> new Deed.Warned(first, null);
            case "repairs" -> new Deed.Remedied(first);
            case "closes" -> new Deed.Closed(first);
            case "refers" -> new Deed.Referred(first, second);
            case "excludes" -> new Deed.Excluded(first, second);
            case "readmits" -> new Deed.Readmitted(first, second);
            case "approves" -> new Deed.Approved(first, true);
            case "objects" -> new Deed.Approved(first, false);
            case "suspends" -> new Deed.Suspended(scope(first), from(second, at));
            case "resumes" -> new Deed.Resumed(scope(first), from(second, at));
            case "withdraws" -> new Deed.Withdrawn(scope(first), from(second, at));
            default -> throw new IllegalArgumentException("no such verb: " + verb);
        };
    }

    private static Deed raised(String caseId, String to, ArrayDeque<String> words) {
        int count = words.isEmpty() || words.peek().startsWith("C") ? 1 : Integer.parseInt(words.pop());
        var about = words.isEmpty() ? About.NOTHING : new About(List.of(), List.of(), List.copyOf(words));
        return new Deed.Raised(caseId, to, null, about, count, null);
    }

    private static Map<Detail, String> details(String codes) {
        var details = new EnumMap<Detail, String>(Detail.class);
        for (String code : codes.split(",", -1)) {
            details.put(Coded.parse(Detail.class, code), "so");
        }
        return details;
    }

    private static Set<Scope> scope(String codes) {
        return codes.isEmpty()
                ? Set.of(Scope.ALL)
                : Arrays.stream(codes.split(",", -1))
                        .map(code -> Coded.parse(Scope.class, code))
                        .collect(Collectors.toSet());
    }

    private static Instant from(String hours, Instant at) {
        return hours.isEmpty() ? at : hours(Double.parseDouble(hours));
    }

    String tell(Instant at) {
        desk.advance(at);
        return tell(desk, at);
    }

    Desk desk() {
        return desk;
    }

    /// A desk in one line.
    static String tell(Desk desk, Instant at) {
        var parts = new ArrayList<String>();
        desk.cases().forEach(found -> parts.add(tell(desk, found, at)));
        for (String channel : List.of("talks", "quiet", "air", "strict")) {
            for (String member : List.of("north", "south", "west", "watch")) {
                tell(desk.part(channel, member)).ifPresent(part -> parts.add(member + " " + part + " in " + channel));
            }
        }
        desk.announced().forEach(a -> parts.add("announced: " + a.note().value().id() + " at " + hour(a.at())));
        desk.held().forEach(held -> parts.add("held: " + held.value().id()));
        desk.waiting()
                .forEach(w -> parts.add(w.note().value().id() + " waits for " + String.join(" and ", w.missing())));
        desk.exclusions().forEach(e -> parts.add("excluded: " + e.party()));
        desk.aside().forEach(a -> parts.add("aside: " + a.what() + " (" + a.why() + ")"));
        return parts.isEmpty() ? "nothing" : String.join("; ", parts);
    }

    private static String tell(Desk desk, Case found, Instant at) {
        var line = new StringBuilder(found.id() + " " + found.state().code());
        found.answers().forEach((answer, count) -> line.append(' ').append(answer.code() + ":" + count));
        desk.owed(found).forEach(owed -> line.append(", ").append(owed.step() + owed(owed, at)));
        found.silences()
                .forEach(s ->
                        line.append(", silent on ").append(s.lapse().value().step()));
        found.steps().stream()
                .filter(Event.Step::late)
                .forEach(s -> line.append(", late ").append(s.step()));
        found.steps().stream()
                .filter(s -> !s.with().isEmpty())
                .forEach(s -> line.append(", ").append(s.note().value().id() + " with " + String.join("+", s.with())));
        found.untried()
                .forEach(s -> line.append(", untried ").append(s.note().value().id()));
        return line.toString();
    }

    private static String owed(Owed owed, Instant at) {
        String by = " of " + String.join("+", owed.by());
        if (owed.due() == null) {
            return by + " stands still";
        }
        return by + (owed.due().isAfter(at) ? " by " : " passed ") + hour(owed.due());
    }

    private static String hour(Instant at) {
        double hours = Duration.between(NOON, at).toSeconds() / 3600.0;
        return (hours == Math.rint(hours) ? String.valueOf((long) hours) : String.valueOf(hours)) + "h";
    }

    private static java.util.Optional<String> tell(Part part) {
        return switch (part) {
            case Part.Open open -> java.util.Optional.empty();
            case Part.Suspended s ->
                java.util.Optional.of("suspended"
                        + (s.scope().size() == 5
                                ? ""
                                : s.scope().stream().map(Coded::code).sorted().toList())
                        + " since " + hour(s.since()) + standing(s.standing()));
            case Part.Withdrawn w ->
                java.util.Optional.of("withdrawn since " + hour(w.since()) + standing(w.standing()));
        };
    }

    private static String standing(org.truceline.model.Truth standing) {
        return switch (standing) {
            case YES -> "";
            case NO -> " without standing";
            case UNKNOWN -> " with disputed standing";
        };
    }
}
