// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.Said;
import org.truceline.model.Act;
import org.truceline.model.Quote;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

/// Proves that what two readers make of the same words is set side by side, field by field, and that nothing of either
/// is lost.
class DifferenceTest {
    private static final String TEXT = "x".repeat(400);

    private static Statement at(int from, int to, Said said) {
        var s = said.done();
        return new Statement(
                s.id(),
                s.reported(),
                Quote.of(TEXT, from, to),
                s.speaker(),
                s.via(),
                s.stance(),
                s.act(),
                s.means(),
                s.polarity(),
                s.modality(),
                s.actor(),
                s.target(),
                s.place(),
                s.when(),
                s.counts(),
                s.rule());
    }

    private static Said first(int n) {
        return Said.in("a", n);
    }

    private static Said second(int n) {
        return Said.in("a", 100 + n);
    }

    private static List<String> fields(Said first, Said second) {
        return switch (Difference.between(List.of(at(0, 50, first)), List.of(at(10, 60, second)))
                .getFirst()) {
            case Difference.Agreeing same -> List.of();
            case Difference.Differing other ->
                other.fields().stream()
                        .map(f -> f.name() + ": " + f.first() + " | " + f.second())
                        .toList();
            case Difference.OnlyFirst only -> List.of("only first");
            case Difference.OnlySecond only -> List.of("only second");
        };
    }

    @Test
    void the_same_words_read_the_same_way_agree() {
        assertThat(fields(
                        first(1).by("Varland")
                                .actor("Varland army")
                                .on("2031-05-05")
                                .killed(3, 3),
                        second(1)
                                .by("Varland")
                                .actor("the Varland army")
                                .on("2031-05-05")
                                .killed(3, 3)))
                .isEmpty();
    }

    @Test
    void every_field_that_is_not_shared_is_named_with_both_values() {
        assertThat(fields(
                        first(1).by("Varland").actor("rebels").on("2031-05-05").killed(3, 3),
                        second(1)
                                .that(Stance.ACCUSES, Act.AIR_STRIKE)
                                .negated()
                                .planned()
                                .target("mill")
                                .atUnknown("Ostrow")))
                .containsExactly(
                        "speaker: Varland | the publication",
                        "stance: states | accuses",
                        "act: shelling | air_strike",
                        "polarity: affirmed | negated",
                        "modality: actual | intended",
                        "actor: rebels | -",
                        "target: - | mill",
                        "place: - | Ostrow",
                        "when: 2031-05-05 | -",
                        "counts: killed 3 | -");
    }

    @Test
    void acts_of_another_group_and_words_elsewhere_are_no_pair() {
        assertThat(fields(first(1), second(1).that(Stance.STATES, Act.MEET))).containsExactly("only first");
        assertThat(Difference.between(List.of(at(0, 50, first(1))), List.of(at(50, 90, second(1)))))
                .hasSize(2)
                .noneMatch(d -> d instanceof Difference.Differing || d instanceof Difference.Agreeing);
    }

    @Test
    void each_statement_stands_once_and_the_likest_are_pairs() {
        var rules = List.of(
                at(0, 80, first(1).actor("rebels")),
                at(0, 80, first(2).that(Stance.DENIES, Act.SHELLING).by("Delta")));
        var model = List.of(
                at(0, 80, second(1).that(Stance.DENIES, Act.SHELLING).by("Delta")),
                at(0, 40, second(2).actor("rebels")),
                at(300, 340, second(3)));
        var differences = Difference.between(rules, model);
        assertThat(differences)
                .containsExactly(
                        new Difference.Agreeing(rules.get(0), model.get(1)),
                        new Difference.Agreeing(rules.get(1), model.get(0)),
                        new Difference.OnlySecond(model.get(2)));
    }

    @Test
    void nothing_differs_from_nothing() {
        assertThat(Difference.between(List.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Russia, Russian forces, true",
        "the rebels, Rebels, true",
        "US, Russia, false",
        "army, Syrian army, true",
        "Varland army, Varland navy, false",
        "group, groups, true",
        "the, the, false",
    })
    void names_are_the_same_when_one_holds_the_words_of_the_other(String a, String b, boolean same) {
        assertThat(SameName.same(a, b)).isEqualTo(same);
        assertThat(SameName.same(b, a)).isEqualTo(same);
    }
}
