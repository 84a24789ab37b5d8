// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.RecordCheck;
import org.truceline.journal.TermsFile;
import org.truceline.judging.Proceedings;
import org.truceline.matching.Matcher;
import org.truceline.model.About;
import org.truceline.model.Answer;
import org.truceline.model.Deed;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Note;
import org.truceline.model.Review;
import org.truceline.model.Speaker;
import org.truceline.reading.Reader;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// Findings follow facts, reviews, notes and terms, in whatever order these come: a record that was added to step by
/// step holds what one holds that was made of all of it at once, and nothing that stays is judged or appended again.
final class FollowTest {
    private static final long SEED = 20161003;
    private static final int WORLDS = 5;
    private static final int ROWS = 24;
    private static final Instant AT = Instant.parse("2020-06-10T12:00:00Z");

    /// The record's time, on which the talks are held: in the middle of what happens.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-05-05T09:00:00Z"), ZoneOffset.UTC);

    /// Everything that an obligation can hang on; what the tests change stands in capitals.
    private static final String TERMS = """
            agreement: W
            title: Truce of the ford
            zone: UTC
            countries: [SY]
            called: [truce]
            clauses: [{id: C1, text: No firing.}, {id: C2, text: The road stays open.}]
            actors:
              - {id: blue, label: Blue, short: BLU, kind: state, names: [Blue army]}
              - {id: green, label: Green, short: GRN, kind: armed_group, names: [Green army]}
            sides:
              - {id: blue, label: Blue, short: BLU, actors: [blue]}
              - {id: green, label: Green, short: GRN, actors: [green]}
            roles: [{actor: blue, role: party}, {actor: green, role: party}]
            accession: [{actor: blue, at: 2020-05-01, status: attested}, {actor: green, at: 2020-05-01, status: attested}]
            channels: [{id: line, label: the line, kind: ceasefire, members: [blue, green], named: [line]}]
            procedures:
              - {id: talk, label: talk, basis: [C1], steps: [{id: call, text: call, by: [blue], shown_by: raise}, {id: hear, text: hear, by: [green], shown_by: answer}]}
            duration:
              mode: fixed
              starts: [{reading: noon, at: '2020-05-02THOUR:00:00+00:00[!UTC]', basis: [C1]}START]
            clocks:
              - {id: calm, label: clean days, days: DAYS, from: '2020-05-03T00:00:00+00:00[!UTC]', needs: [calm], keeps: [green-fire], readings: [{id: clean, count: clean_days}COUNT]}
            obligations:
              - {id: blue-fire, label: Blue holds fire, bearer: {actors: [blue]}, modality: must_not, acts: [fire], basis: [C1], reading: main, reciprocity: [{to: green-fire, effect: EFFECT}]}
              - {id: green-fire, label: Green holds fire, bearer: {actors: [green]}, modality: must_not, acts: [fire], basis: [C1], reading: main, readings: [GREEN], reciprocity: [{to: blue-fire, effect: freed_when_broken}]}
              - {id: road, label: the road stays open, bearer: {roles: [party]}, modality: must_not, acts: [obstruct_aid], basis: [C2], conditions: [{id: calm, text: clean days have passed, clock_done: calm}]}
              - {id: ground, label: ground is taken after talks alone, bearer: {roles: [party]}, modality: may_only_after, procedure: talk, acts: [seize_ground], basis: [C2]}
            """;

    private static final String GREEN_READING = "{id: shells-alone, source: s, instead: {acts: [shelling]}}";

    @TempDir
    private Path temp;

    /// What a record amounts to.
    private record Sum(List<Incident> incidents, List<Finding> findings) {
        static Sum of(Journal journal) {
            return new Sum(journal.incidents(), journal.findings());
        }
    }

    /// Something that comes to a record.
    private interface Step {
        void take(Scribe scribe) throws IOException;
    }

    /// A record with its terms as they stand.
    private static final class Scribe {
        private final Journal journal;

        Scribe(Journal journal) {
            this.journal = journal;
        }

        Monitor monitor(List<TermsFile> files) {
            var courts = files.stream()
                    .map(f -> new Proceedings(agreement(f.text())))
                    .toList();
            return new Monitor(journal, Reader.standard(), new Matcher(ZoneOffset.UTC), courts);
        }

        Monitor monitor() {
            return monitor(journal.terms());
        }

        void adopt(String yaml) throws IOException {
            var file = new TermsFile("w.yaml", yaml);
            monitor(List.of(file)).adopt(List.of(file), Set.of("W"));
        }
    }

    static String terms(String hour, int days, String effect, boolean start, boolean count, boolean green) {
        return TERMS.replace("HOUR", hour)
                .replace("DAYS", Integer.toString(days))
                .replace("EFFECT", effect)
                .replace("START", start ? ", {reading: dusk, at: '2020-05-04T18:00:00+00:00[!UTC]', basis: [C1]}" : "")
                .replace("COUNT", count ? ", {id: dates, count: dates}" : "")
                .replace("GREEN", green ? GREEN_READING : "");
    }

    private static String terms(Random random) {
        return terms(
                random.nextBoolean() ? "12" : "00",
                2 + random.nextInt(3),
                random.nextBoolean() ? "freed_when_broken" : "mirrors",
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private static Agreement agreement(String yaml) {
        return switch (Terms.read(yaml, "w.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    @Test
    void whatComesStepByStepAmountsToWhatAllOfItAtOnceDoes() throws IOException {
        var found = new HashSet<String>();
        for (int world = 0; world < WORLDS; world++) {
            long seed = SEED + world;
            var random = new Random(seed);
            var first = terms(random);
            var last = terms(random);
            var rows = rows(random);
            var facts = new ArrayList<Step>();
            for (int i = 0; i < ROWS; i += 6) {
                var some = rows.subList(i, i + 6);
                facts.add(scribe -> add(scribe, some));
            }
            var steps = new ArrayList<Step>(facts);
            steps.add(scribe -> scribe.adopt(last));
            // Whatever else comes between, who answers does so after he was asked.
            steps.add(scribe -> {
                for (Note note : notes()) {
                    write(scribe, note);
                }
            });
            Collections.shuffle(steps, random);
            // The last terms are those that the record is judged by in the end, whatever came between.
            steps.addFirst(scribe -> scribe.adopt(terms(new Random(seed + 1))));
            steps.addAll(lastFact(steps, facts) + 1, reviews(again(seed)));
            Sum stepwise;
            try (var journal = record("steps" + world, first)) {
                for (Step step : steps) {
                    step.take(new Scribe(journal));
                }
                stepwise = Sum.of(journal);
            }
            try (var journal = record("once" + world, last)) {
                var scribe = new Scribe(journal);
                for (Note note : notes()) {
                    journal.append(note.from(), List.of(Body.of(note)));
                }
                add(scribe, rows);
                for (Step review : reviews(again(seed))) {
                    review.take(scribe);
                }
                stepwise.findings()
                        .forEach(f ->
                                found.add(f.obligation() + " " + f.verdict().code()));
                assertThat(stepwise.incidents())
                        .as("seed %d", seed)
                        .isEqualTo(Sum.of(journal).incidents());
                assertThat(stepwise.findings())
                        .as("seed %d", seed)
                        .isEqualTo(Sum.of(journal).findings());
            }
            Journal.rebuild(temp.resolve("steps" + world));
            try (var journal = Journal.openToRead(temp.resolve("steps" + world))) {
                assertThat(Sum.of(journal)).as("seed %d, rebuilt", seed).isEqualTo(stepwise);
            }
            assertThat(RecordCheck.check(temp.resolve("steps" + world)).faults())
                    .isEmpty();
        }
        // The worlds are not trivial.
        assertThat(found)
                .contains(
                        "blue-fire breach",
                        "green-fire breach",
                        "road breach",
                        "green-fire indeterminate",
                        "ground permitted",
                        "ground indeterminate");
    }

    /// The place of the last of the facts: all are on record after it.
    private static int lastFact(List<Step> steps, List<Step> facts) {
        return facts.stream().mapToInt(steps::indexOf).max().orElseThrow();
    }

    /// The random numbers from which the reviews of a world are made.
    private static Random again(long seed) {
        return new Random(seed * 31);
    }

    @Test
    void aReadingAddedChangesNothingUnderTheOthers() throws IOException {
        for (int world = 0; world < WORLDS; world++) {
            long seed = SEED + world;
            var random = new Random(seed);
            String hour = random.nextBoolean() ? "12" : "00";
            try (var journal = record("readings" + world, terms(hour, 3, "freed_when_broken", false, false, false))) {
                var scribe = new Scribe(journal);
                add(scribe, rows(random));
                var before = under(journal.findings());
                scribe.adopt(terms(hour, 3, "freed_when_broken", true, true, true));
                assertThat(under(journal.findings())).as("seed %d", seed).containsAllEntriesOf(before);
            }
        }
    }

    /// The verdict on each incident and obligation under the readings that were there before any was added.
    private static Map<String, String> under(List<Finding> findings) {
        var old = Set.of("any", "main", "noon", "green-fire: main", "calm: clean");
        var verdicts = new HashMap<String, String>();
        findings.stream()
                .filter(f -> !f.obligation().equals("none"))
                .filter(f -> old.containsAll(List.of(f.reading().split(", ", -1))))
                .filter(f -> !f.verdict().code().equals("outside_scope"))
                .forEach(f -> verdicts.put(
                        f.incident() + " " + f.obligation(), f.verdict().code()));
        return verdicts;
    }

    @Test
    void whatNewTermsLeaveAsItWasIsNotAppendedAgainAndTheRestSaysWhy() throws IOException {
        var random = new Random(SEED);
        try (var journal = record("again", terms("12", 3, "mirrors", false, false, false))) {
            var scribe = new Scribe(journal);
            add(scribe, rows(random));
            var before = journal.findings();
            long size = journal.checkpoint().size();
            var same = new TermsFile("w.yaml", journal.terms().getFirst().text() + "# a remark\n");
            scribe.monitor(List.of(same)).adopt(List.of(same), Set.of("W"));
            assertThat(journal.checkpoint().size()).isEqualTo(size + 1);
            assertThat(journal.findings()).isEqualTo(before);

            String stricter = terms("12", 3, "freed_when_broken", false, false, false);
            scribe.adopt(stricter);
            assertThat(journal.findings()).isNotEqualTo(before);
            var version = new TermsFile("w.yaml", stricter).version();
            long changed =
                    journal.findings().stream().filter(f -> !before.contains(f)).count();
            assertThat(bodies(temp.resolve("again")).split("\"because\":\"terms " + version, -1).length - 1L)
                    .isGreaterThanOrEqualTo(changed);
        }
        assertThat(Files.readString(temp.resolve("again/terms/w.yaml"))).contains("freed_when_broken");
    }

    @Test
    void whatWasStagedAndNeverPutOnRecordIsTakenAwayAndWhatWasIsPutInItsPlace() throws IOException {
        var random = new Random(SEED);
        String last = terms(random);
        Path dir = temp.resolve("crash");
        try (var journal = record("crash", terms(random))) {
            new Scribe(journal).adopt(last);
        }
        Path place = dir.resolve("terms/w.yaml");
        Path staged = dir.resolve("terms/.w.yaml.adopted");
        Files.writeString(place, "an older version");
        Files.writeString(staged, last);
        Journal.open(dir, Clock.systemUTC()).close();
        assertThat(Files.readString(place)).isEqualTo(last);
        Files.writeString(staged, "never on record");
        Journal.open(dir, Clock.systemUTC()).close();
        assertThat(staged).doesNotExist();
        assertThat(Files.readString(place)).isEqualTo(last);
    }

    private Journal record(String name, String yaml) throws IOException {
        return Journal.init(temp.resolve(name), "test", List.of(new TermsFile("w.yaml", yaml)), CLOCK);
    }

    private void add(Scribe scribe, List<String> rows) throws IOException {
        Path file = Files.createTempFile(temp, "rows", ".csv");
        Files.writeString(file, table(rows));
        scribe.monitor().add(new Intake(Optional.empty(), Defaults.NONE), List.of(file));
    }

    private static void write(Scribe scribe, Note note) throws IOException {
        scribe.journal.append(note.from(), List.of(Body.of(note)));
        Courts.followNotes(scribe.journal);
    }

    static String table(List<String> rows) {
        return "dataset,id,date,enddate,latitude,longitude,place,act,actor,target,killed_min,killed_max,source,country\n"
                + String.join("\n", rows) + "\n";
    }

    /// Events far enough apart that none is taken for another's.
    static List<String> rows(Random random) {
        var acts = List.of("shelling", "air_strike", "armed_attack", "obstruct_aid", "seize_ground");
        var rows = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            int day = 1 + random.nextInt(14);
            boolean blue = random.nextBoolean();
            rows.add("watch,e%d,2020-05-%02d,2020-05-%02d,%d,20,place %d,%s,%s,%s,1,1,Watchers,Syria"
                    .formatted(
                            i,
                            day,
                            Math.min(28, day + (random.nextInt(4) == 0 ? 2 : 0)),
                            i - 12,
                            i,
                            acts.get(random.nextInt(acts.size())),
                            blue ? "Blue army" : "Green army",
                            blue ? "Green army" : "Blue army"));
        }
        return rows;
    }

    private static List<Note> notes() {
        var about = new About(List.of(), List.of(), List.of("C2"));
        return List.of(
                Note.of(
                        "n1",
                        "blue",
                        "line",
                        new Deed.Raised("k", "green", null, about, 1, null),
                        "w",
                        Instant.parse("2020-05-05T08:00:00Z")),
                Note.of(
                        "n2",
                        "green",
                        "line",
                        new Deed.Answered("k", Answer.CONFIRMED, null),
                        "w",
                        Instant.parse("2020-05-05T09:00:00Z")));
    }

    /// Reviews of statements once all are on record: the same numbers give the same reviews.
    private static List<Step> reviews(Random random) {
        long seed = random.nextLong();
        return List.of(scribe -> {
            var numbers = new Random(seed);
            var all = scribe.journal.reviewed();
            for (int i = 0; i < 5; i++) {
                var one = all.get(numbers.nextInt(all.size()));
                var opinion = switch (numbers.nextInt(3)) {
                    case 0 -> new Review.Rejected("not said");
                    case 1 -> new Review.Corrected(one.first().saidBy(new Speaker(null, null, "Green army", null)));
                    default -> new Review.Confirmed();
                };
                var now = scribe.journal.reviewed().stream()
                        .filter(r -> r.first().id().equals(one.first().id()))
                        .findFirst()
                        .orElseThrow();
                scribe.monitor().review(now, "Ada", AT, opinion);
            }
        });
    }

    private static String bodies(Path dir) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(dir.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
