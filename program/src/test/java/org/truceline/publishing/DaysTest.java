// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.model.Finding;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.Verdict;

class DaysTest {
    private final Scene scene = SmallScene.scene();
    private final List<Day> days = Days.of(scene);
    private final Day ferry = days.get(1);
    private final Day ended = days.get(2);
    private final Day last = days.get(3);

    @Test
    void everyDayOfThePeriodIsThere() {
        assertThat(days)
                .extracting(Day::date)
                .containsExactlyElementsOf(scene.period().days());
    }

    @Test
    void killedGoesFromTheLeastToTheMostAnybodyGave() {
        assertThat(ferry.findKilled()).hasValueSatisfying(killed -> {
            assertThat(killed.range()).isEqualTo(new Range(4, 6, true)).hasToString("4-6+");
            assertThat(killed.incidents()).isEqualTo(ferry.incidents());
        });
        assertThat(last.findKilled()).isEmpty();
    }

    @Test
    void anAccusationLeadsToTheWordsOfTheSideThatMadeIt() {
        assertThat(ferry.alleged()).singleElement().satisfies(alleged -> {
            assertThat(alleged.by()).isEqualTo("nor");
            assertThat(alleged.of()).isEqualTo("sou");
            assertThat(words(alleged.accusations())).singleElement().asString().contains("Southland guns");
        });
    }

    @Test
    void aClaimedSumIsKeptApartFromTheNumberOfAccusations() {
        assertThat(ended.alleged()).singleElement().satisfies(alleged -> {
            assertThat(alleged.accusations()).hasSize(1);
            assertThat(alleged.claimed()).contains(new Range(42, 42, false));
        });
    }

    @Test
    void severalSumsAreARangeAndNotAdded() {
        var sum = ended.alleged().getFirst().sums().getFirst();
        var other = new Alleged.Sum(sum.statement(), new Range(55, 55, false));
        var alleged = new Alleged("nor", "riv", List.of(sum.statement()), List.of(sum, other));
        assertThat(alleged.claimed()).contains(new Range(42, 55, false));
    }

    @Test
    void findingsAreCountedByVerdictWithTheirIncidents() {
        assertThat(ferry.judged(Verdict.BREACH).incidents()).isEqualTo(ferry.incidents());
        assertThat(ferry.judged(Verdict.BREACH).findings())
                .extracting(Finding::obligation)
                .containsExactly("no-fire");
        assertThat(ferry.judged(Verdict.PERMITTED).incidents()).isEmpty();
    }

    @Test
    void anIncidentWithoutADateIsCountedApart() {
        assertThat(last.incidents()).isEmpty();
        assertThat(last.undated()).hasSize(1);
    }

    @Test
    void whatIsSaidLaterOfAnEarlierDayIsLate() {
        assertThat(ended.late()).isEqualTo(ferry.incidents());
    }

    @Test
    void aWrongSumIsFlaggedOnTheDayOfItsReport() {
        assertThat(ended.discrepancies())
                .singleElement()
                .satisfies(d -> assertThat(d.summed()).isEqualTo(32));
    }

    @Test
    void theOrderOfTheRecordDoesNotMatter() {
        var m = scene.material();
        var shuffled = new Material(
                reversed(m.reports()),
                reversed(m.statements()),
                reversed(m.reviewed()),
                reversed(m.incidents()),
                m.findings(),
                reversed(m.discrepancies()),
                m.rejects());
        var other = new Scene(scene.period(), scene.cast(), shuffled, scene.statuses(), scene.source(), Outlines.NONE);
        assertThat(Days.of(other)).isEqualTo(days);
    }

    private static <T> List<T> reversed(List<T> list) {
        var reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private List<String> words(List<StatementId> ids) {
        return scene.material().statements().stream()
                .filter(s -> ids.contains(s.id()))
                .map((Statement s) -> s.quote().words())
                .toList();
    }
}
