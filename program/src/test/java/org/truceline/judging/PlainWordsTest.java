// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.truceline.model.Aspect;
import org.truceline.model.Truth;

/// A finding tells in one paragraph, and in data, all that its verdict follows from.
class PlainWordsTest {
    private final PlainWords words = new PlainWords(World.agreement());
    private final World world = World.with(World.NO_FIRE);

    @Test
    void a_breach_tells_the_rule_the_facts_and_each_comparison() {
        var finding = world.findings(
                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03")
                .getFirst();
        assertThat(words.of(finding))
                .startsWith("Rule (C1): no firing. Whoever is party or whoever is associated force must not do: ")
                .contains("Said: Watchers states: shelling by Blue army against Green army at ford, 2020-05-03.")
                .contains("time - yes: ")
                .contains("who - yes: Blue army did it and is bound by the clause: Watchers says so and is not a side")
                .contains("whom - yes: 'Green army' is protected by the clause")
                .endsWith("if the facts are so, the clause is engaged (breach).");
        assertThat(finding.compared()).allMatch(c -> c.truth() == Truth.YES);
        assertThat(finding.needed()).isEmpty();
    }

    @Test
    void an_open_one_tells_what_would_have_to_be_known() {
        var finding = world.findings(
                        "by: Watchers; act: shelling; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-02")
                .getFirst();
        assertThat(finding.compared())
                .filteredOn(c -> c.truth() == Truth.UNKNOWN)
                .extracting(c -> c.aspect())
                .containsExactly(Aspect.TIME, Aspect.WHO);
        assertThat(words.of(finding))
                .endsWith("To decide it one would have to know: when it was, to the hour; who did it, from somebody"
                        + " without a stake or from the doer's own side.");
    }

    @Test
    void one_outside_tells_what_failed() {
        var finding = world.findings(
                        "by: Watchers; act: shelling; who: Blue army; whom: Wild band; where: ford@10.1,20.1~100; when: 2020-05-03")
                .getFirst();
        assertThat(words.of(finding)).endsWith("One comparison that fails is enough: whom (outside scope).");
    }

    @Test
    void who_answers_for_the_doer_and_a_name_that_lumps_a_bystander_are_flagged() {
        var lumped = World.of(
                cast -> cast.replace(
                                "names: [Watchers]}",
                                "names: [Watchers]}\n  - {id: far, label: Farland, short: FAR, kind: state, names: [Joint force]}")
                        .replace("names: [Red army]", "names: [Red army, Joint force]")
                        .replace("sides:\n", "sides:\n  - {id: red, label: Red, short: RED, actors: [red]}\n"),
                World.COURSE,
                "answers_for:\n  - {actor: red, for: blue, strength: ensures, basis: [C2]}\n" + World.NO_FIRE);
        assertThat(lumped.findings(
                                "by: Watchers; act: shelling; who: Joint force; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03")
                        .getFirst()
                        .reasons())
                .anyMatch(
                        r -> r.equals(
                                "flag: 'Joint force' may stand for Farland or Red; by that name alone it is charged to none of them"));
        assertThat(lumped.findings(
                                "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03")
                        .getFirst()
                        .reasons())
                .contains("flag: Red answers for Blue (ensures)");
    }
}
