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
    void one_that_no_rule_is_engaged_by_tells_the_nearest_rule_in_full() {
        var finding = world.findings(
                        "by: Watchers; act: attack_on_medical; whom: Wild band; where: ford@10.1,20.1~100; when: 2020-05-03")
                .getFirst();
        assertThat(words.of(finding))
                .startsWith("No rule is engaged; the nearest (C1): no firing. Whoever is party")
                .contains("act - yes: the act (attack_on_medical) is one the clause speaks of, since an attack named by"
                        + " what it hit is an attack");
    }

    @Test
    void a_rule_is_told_with_all_that_confines_it() {
        String gate = """
                zones:
                  - {id: gate, label: the gate, unpublished: true}
                own_acts:
                  - {id: search, label: search of a convoy, within: [obstruct_aid], words: [searched]}
                obligations:
                  - id: o
                    label: convoys pass
                    bearer: {actors: [blue]}
                    modality: must_not
                    own_acts: [search]
                    place: gate
                    daily: {from: '06:00', to: '18:00'}
                    conditions: [{id: posts, text: both posts are manned}]
                    exceptions: [{kind: permitted_passage, acts: [obstruct_aid], target: {actors: [grey]}}]
                    basis: [C2]
                """;
        var finding = World.with(gate)
                .findings(
                        "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03T08:00; quote: they searched it")
                .getFirst();
        assertThat(new PlainWords(World.agreement(World.COURSE, gate)).of(finding))
                .startsWith("Rule (C2): convoys pass. Blue must not do: search of a convoy, in the gate, from 06:00 to"
                        + " 18:00 of each day. It binds once both posts are manned. Except: permitted passage"
                        + " (obstruct_aid, to Grey alone).")
                .contains("by its words: search of a convoy")
                .contains("may lie inside or outside: the gate, whose bounds nobody published")
                .contains("where that ground lies");
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
