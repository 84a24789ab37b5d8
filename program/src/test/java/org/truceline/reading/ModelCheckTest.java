// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.model.CountOf;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;
import org.truceline.model.When;
import tools.jackson.databind.json.JsonMapper;

/// Proves what is taken of a model's proposals and what is not: nobody is accused by a model whom the words do not
/// name.
class ModelCheckTest {
    private static final RuleReader RULES = RuleReader.standard();
    private static final JsonMapper JSON = new JsonMapper();

    private static final String TEXT = """
            Rebels shelled the village of Ostrow
            on Monday, the Varland army said, killing at least three people.
            The Varland army said that the rebels had been warned by General Osk.
            Delta forces would shell the port, the mayor feared.
            Two men were hurt. Two men were hurt.
            A gas works burned on Sunday; Varland had shelled it, said Mayor Lind.

            It also shelled the mill. The Delta Front shelled the Varland army at Brod.
            """;

    private record Held(List<Statement> accepted, List<Reader.Refusal> refused) {
        List<String> reasons() {
            return refused.stream().map(r -> r.part() + ": " + r.reason()).toList();
        }
    }

    private static Held hold(ReportKind kind, String publisher, String text, String... proposals) {
        var report = Report.of(kind, "test", "t", LocalDate.of(2031, 5, 7), publisher, text, "test.txt", 1);
        var check = new ModelCheck(report, RULES, RULES.read(report), "model:test", 1);
        var read = java.util.Arrays.stream(proposals)
                .map(p -> ProposalForm.read(JSON.readTree(p)))
                .toList();
        check.take(new Passage(0, text.length()), read);
        return new Held(check.accepted(), check.refused());
    }

    private static Held hold(String... proposals) {
        return hold(ReportKind.ARTICLE, "Coast Courier", TEXT, proposals);
    }

    /// A proposal with these fields in front of the usual ones.
    private static String proposal(String quote, String fields) {
        return "{\"quote\": \"" + quote + "\", " + fields.replace('\'', '"')
                + (fields.contains("'speaker'") ? "" : ", \"speaker\": null")
                + (fields.contains("'stance'") ? "" : ", \"stance\": \"states\"")
                + (fields.contains("'act'") ? "" : ", \"act\": \"shelling\"")
                + (fields.contains("'polarity'") ? "" : ", \"polarity\": \"affirmed\"")
                + (fields.contains("'modality'") ? "" : ", \"modality\": \"actual\"") + "}";
    }

    @Test
    void a_quote_may_run_over_the_end_of_a_line_and_keeps_the_reports_characters() {
        var held = hold(proposal(
                "Rebels shelled the village of Ostrow on Monday, the Varland army said",
                "'speaker': {'org': 'Varland army'}, 'stance': 'accuses', 'actor': ['Rebels'], 'place': 'Ostrow'"));
        assertThat(held.reasons()).isEmpty();
        assertThat(held.accepted()).singleElement().satisfies(s -> {
            assertThat(s.quote().standsIn(TEXT)).isTrue();
            assertThat(s.quote().words()).contains("Ostrow\non");
            assertThat(s.place()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            Rebels attacked Ostrow         | 'actor': ['Rebels']                  => do not stand in the report
            ebels shelled the village      | 'actor': []                          => do not stand in the report
            Two men were hurt              | 'act': 'harm'                        => stand there 2 times
            Rebels shelled the village     | 'act': 'bombing'                     => 'bombing' is no code of act
            Rebels shelled the village     | 'means': 'howitzer'                  => 'howitzer' is no code of means
            Rebels shelled the village     | 'polarity': 'yes'                    => 'yes' is no code of polarity
            Rebels shelled the village     | 'modality': 'sure'                   => 'sure' is no code of modality
            Rebels shelled the village     | 'actor': 'Rebels'                    => 'actor' is no list
            Rebels shelled the village     | 'actor': [7]                         => 'actor' holds something else
            Rebels shelled the village     | 'counts': [{'of': 'killed', 'min': '3'}] => is no whole number
            Rebels shelled the village     | 'speaker': 'the army'                => 'speaker' is no object
            Rebels shelled the village     | 'when': 'Monday'                     => 'when' is no object
            Rebels shelled the village     | 'speaker': {'name': 'Lady Brandt'}   => 'Lady Brandt' is not named by then
            Rebels shelled the village     | 'speaker': {'side': 'Northmark'}     => 'Northmark' is not named by then
            """)
    void what_is_not_in_the_words_or_no_code_is_refused(String given, String reason) {
        var parts = given.split("\\|", -1);
        var held = hold(proposal(parts[0].strip(), parts[1].strip()));
        assertThat(held.accepted()).isEmpty();
        assertThat(held.reasons())
                .singleElement()
                .asString()
                .startsWith("statement: ")
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            shelled the village of Ostrow      | 'actor': ['Varland army']        => not named there
            Rebels shelled the village         | 'actor': ['Varland']             => not named there
            It also shelled the mill           | 'actor': ['It']                  => is no name
            It also shelled the mill           | 'actor': ['Varland']             => not named there
            Rebels shelled the village         | 'actor': ['the']                 => is no name
            The Varland army said that the rebels had been warned | 'act': 'armed_attack', 'actor': ['Varland army'] => as the one who speaks
            The Delta Front shelled the Varland army at Brod | 'actor': ['Varland army'] => as the one hit
            Delta forces would shell the port  | 'actor': ['Delta forces']        => hold 'would'
            Rebels shelled the village         | 'actor': ['Rebels'], 'stance': 'accuses' => nobody is named who does
            Rebels shelled the village of Ostrow on Monday, the Varland army said | 'speaker': {'org': 'Varland army'}, 'stance': 'accuses', 'actor': ['Varland army'] => who speaks
            Rebels shelled the village         | 'speaker': {'org': 'Varland army'}, 'stance': 'admits', 'actor': ['Rebels'] => not the speaker's own side
            Rebels shelled the village         | 'stance': 'admits'               => names nobody
            """)
    void nobody_is_blamed_whom_the_words_do_not_blame(String given, String reason) {
        var parts = given.split("\\|", -1);
        var held = hold(proposal(parts[0].strip(), parts[1].strip()));
        assertThat(held.accepted()).isEmpty();
        assertThat(held.reasons()).singleElement().asString().contains(reason);
    }

    @Test
    void who_was_named_before_by_the_same_speaker_may_be_meant() {
        String first = proposal(
                "Varland had shelled it, said Mayor Lind", "'speaker': {'name': 'Lind'}, 'actor': ['Varland']");
        String same = proposal("It also shelled the mill", "'speaker': {'name': 'Lind'}, 'actor': ['Varland']");
        String other = proposal("It also shelled the mill", "'speaker': {'name': 'Osk'}, 'actor': ['Varland']");
        assertThat(hold(first, same).accepted()).hasSize(2);
        assertThat(hold(first, other).accepted()).hasSize(1);
        assertThat(hold(same).accepted()).isEmpty();
    }

    @Test
    void in_its_own_voice_a_side_admits_by_we() {
        String text = "We shelled the mill at Brod. The mill was shelled.";
        String fields = "'stance': 'admits', 'actor': ['Varland army']";
        var own = hold(ReportKind.OFFICIAL, "Varland army", text, proposal("We shelled the mill at Brod", fields));
        assertThat(own.accepted()).hasSize(1);
        var passive = hold(ReportKind.OFFICIAL, "Varland army", text, proposal("The mill was shelled", fields));
        assertThat(passive.reasons()).singleElement().asString().contains("not named there");
        var article = hold(proposal("It also shelled the mill", fields));
        assertThat(article.accepted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            'target': ['hospital']                                               => target: 'hospital' is not named
            'via': ['Radio Delta']                                               => via: 'Radio Delta' is not named
            'place': 'Lindby'                                                    => place: 'Lindby' does not stand there
            'when': {'from': '2031-05-05', 'to': '2031-05-05'}                   => when: it gives no words
            'when': {'from': '2031-02-30', 'words': 'on Monday'}                 => when: '2031-02-30' is no date
            'when': {'from': '5 May', 'words': 'on Monday'}                      => when: '5 May' is no date
            'when': {'from': '2031-05-05', 'words': 'at dawn'}                   => when: 'at dawn' does not stand there
            'when': {'from': '2031-05-06', 'to': '2031-05-05', 'words': 'on Monday'} => when: it ends on
            'when': {'from': '2031-05-12', 'to': '2031-05-12', 'words': 'on Monday'} => when: 2031-05-12 lies after
            'when': {'from': '2031-04-28', 'to': '2031-04-28', 'words': 'on Monday'} => when: 'on Monday' is 2031-05-05
            'counts': [{'of': 'killed', 'min': -3}]                              => counts: the figure -3 does not stand
            'counts': [{'of': 'killed', 'min': 5}]                               => counts: the figure 5 does not stand
            'counts': [{'of': 'killed'}]                                         => counts: a count needs
            """)
    void a_field_that_the_words_do_not_bear_out_is_left_out_and_told(String field, String reason) {
        var held = hold(proposal("Rebels shelled the village of Ostrow on Monday", "'actor': ['Rebels'], " + field));
        assertThat(held.accepted()).singleElement().satisfies(s -> {
            assertThat(s.target()).isEmpty();
            assertThat(s.via()).isEmpty();
            assertThat(s.place()).isNull();
            assertThat(s.when()).isNull();
            assertThat(s.counts()).isEmpty();
        });
        assertThat(held.reasons()).singleElement().asString().startsWith(reason);
    }

    @Test
    void what_the_words_bear_out_is_kept() {
        var held = hold(proposal(
                "Rebels shelled the village of Ostrow on Monday, the Varland army said, killing at least three people",
                "'speaker': {'org': 'Varland army', 'side': 'Varland'}, 'stance': 'accuses', 'actor': ['Rebels'],"
                        + " 'target': ['village'], 'place': 'Ostrow', 'when': {'from': '2031-05-05',"
                        + " 'to': '2031-05-05', 'words': 'on Monday'},"
                        + " 'counts': [{'of': 'killed', 'who': 'people', 'min': 3}]"));
        assertThat(held.reasons()).isEmpty();
        assertThat(held.accepted()).singleElement().satisfies(s -> {
            assertThat(s.when()).isEqualTo(When.on(LocalDate.of(2031, 5, 5), "on Monday"));
            assertThat(s.target()).containsExactly("village");
            assertThat(s.counts()).singleElement().satisfies(c -> {
                assertThat(c.of()).isEqualTo(CountOf.KILLED);
                assertThat(c.min()).isEqualTo(3);
                assertThat(c.max()).isNull();
            });
        });
    }

    @Test
    void the_same_twice_is_taken_once() {
        String one = proposal("Rebels shelled the village", "'actor': ['Rebels']");
        var held = hold(one, one);
        assertThat(held.accepted()).hasSize(1);
        assertThat(held.reasons()).containsExactly("statement: the same is proposed twice");
    }

    @Test
    void statements_come_in_the_order_of_the_words() {
        var held = hold(
                proposal("Delta Front shelled the Varland army", "'actor': ['Delta Front']"),
                proposal("Rebels shelled the village", "'actor': ['Rebels']"));
        assertThat(held.accepted()).extracting(s -> s.actor().getFirst()).containsExactly("Rebels", "Delta Front");
        assertThat(held.accepted()).extracting(s -> s.id().ordinal()).containsExactly(1, 2);
    }
}
