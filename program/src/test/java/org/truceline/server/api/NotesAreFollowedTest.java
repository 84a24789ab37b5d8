// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.TermsFile;
import org.truceline.judging.Proceedings;
import org.truceline.matching.Matcher;
import org.truceline.model.About;
import org.truceline.model.Answer;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.monitor.Monitor;
import org.truceline.reading.Reader;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// What a member who hosts the record writes in a channel is followed by the findings that hang on it, and the host
/// writes these.
class NotesAreFollowedTest {
    private static final String TERMS = """
            agreement: W
            title: Truce of the ford
            zone: UTC
            countries: [SY]
            called: [truce]
            clauses: [{id: C1, text: Ground is taken after talks alone.}]
            actors:
              - {id: blue, label: Blue, short: BLU, kind: state, names: [Blue army]}
              - {id: green, label: Green, short: GRN, kind: armed_group, names: [Green army]}
            sides:
              - {id: blue, label: Blue, short: BLU, actors: [blue]}
              - {id: green, label: Green, short: GRN, actors: [green]}
            roles: [{actor: blue, role: party}, {actor: green, role: party}]
            channels: [{id: line, label: the line, kind: ceasefire, members: [blue, green], procedure: talk, named: [line]}]
            procedures:
              - {id: talk, label: talk, basis: [C1], steps: [{id: call, text: call, deed: raise}, {id: hear, text: hear, deed: answer, who: addressee}]}
            duration:
              mode: open
              starts: [{reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}]
            obligations:
              - {id: ground, label: ground is taken after talks alone, bearer: {roles: [party]}, modality: may_only_after, procedure: talk, acts: [seize_ground], basis: [C1]}
            """;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-05-05T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    @Test
    void aCaseThatIsCarriedDecidesWhatWasOpen() throws IOException {
        var agreement = agreement();
        var journal = Journal.init(temp.resolve("record"), "test", List.of(new TermsFile("w.yaml", TERMS)), CLOCK);
        try (journal) {
            add(journal, agreement);
            assertThat(verdicts(journal)).containsExactly("indeterminate");
        }
        var member = member("blue", agreement);
        write(member, new Deed.Raised("k", "green", null, new About(List.of(), List.of(), List.of("C1")), 1, null));
        write(member("green", agreement), new Deed.Answered("k", Answer.CONFIRMED, null));
        member.read(now -> {
            assertThat(verdicts(now)).containsExactly("permitted");
            return now;
        });
    }

    private static void write(RecordMember member, Deed deed) throws IOException {
        member.write((journal, pen) -> {
            pen.write(List.of(Body.of(Note.of(
                    deed.kind().code(), member.name(), "line", deed, "words", Instant.parse("2020-05-05T08:00:00Z")))));
            member.follow(journal);
            return journal;
        });
    }

    private static List<String> verdicts(Journal journal) {
        return journal.findings().stream().map(f -> f.verdict().code()).toList();
    }

    private RecordMember member(String name, Agreement agreement) {
        return new RecordMember(
                name,
                temp.resolve("record"),
                agreement,
                Gazetteer.builtIn(),
                CLOCK,
                KeyFile.Passphrase.NONE,
                legs -> List.of(),
                journal -> RunningApi.flow(journal, agreement));
    }

    private void add(Journal journal, Agreement agreement) throws IOException {
        Path file = temp.resolve("rows.csv");
        Files.writeString(file, """
                dataset,id,date,enddate,latitude,longitude,place,act,actor,target,killed_min,killed_max,source,country
                watch,e1,2020-05-08,2020-05-08,36.2,37.16,Aleppo,seize_ground,Blue army,Green army,0,0,Watchers,Syria
                """);
        new Monitor(journal, Reader.standard(), new Matcher(ZoneOffset.UTC), List.of(new Proceedings(agreement)))
                .add(new Intake(Optional.empty(), Defaults.NONE), List.of(file));
    }

    private static Agreement agreement() {
        return switch (Terms.read(TERMS, "w.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }
}
