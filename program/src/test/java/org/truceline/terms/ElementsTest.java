// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.model.GeoPoint;
import org.truceline.model.Means;
import org.truceline.terms.TimeSpec.Assumption;

/// What the elements of the language come to: times under readings, ground built of ground, classes of classes.
class ElementsTest {
    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

    private static final String EVENTS = """
            events:
              - id: handover
                label: the bridge is handed over
                times:
                  - {reading: plan, status: planned, at: {after: start, plus: P1D}}
              - id: signing
                label: it is signed
                times:
                  - {reading: one, at: '2016-05-01T10:00:00+03:00[!Asia/Damascus]', held_by: [blue]}
                  - {reading: other, at: '2016-05-01T12:00:00+03:00[!Asia/Damascus]', held_by: [green]}
            schedule:
              - {id: planned, label: l, due: {after: handover, plus: PT1H}}
              - {id: signed, label: l, due: {after: signing, plus: PT24H}}
              - {id: dawn, label: l, due: {sunrise: ford, after: signing, plus: P1D}}
              - {id: first, label: l, due: {first_of: [{event: signing}, {after: start}]}}
              - {id: last, label: l, due: {last_of: [{event: signing}, {after: start}]}}
              - {id: hour, label: l, due: {after: start, plus: P2D, hour: '06:00'}}
            """;

    private static Agreement read(String more) {
        return switch (Terms.read(TermsFaultTest.SOUND + more, "t.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static PointInTime due(Agreement terms, String id) {
        return terms.course().schedule().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow()
                .due()
                .under(terms.course().starts().getFirst().at());
    }

    @ParameterizedTest
    @CsvSource({
        "signed, 2016-05-02T07:00:00Z, 2016-05-02T09:00:00Z",
        "first, 2016-05-01T07:00:00Z, 2016-05-01T09:00:00Z",
        "last, 2016-05-02T09:00:00Z, 2016-05-02T09:00:00Z",
        "hour, 2016-05-04T03:00:00Z, 2016-05-04T03:00:00Z",
        "dawn, 2016-05-02T02:45:00Z, 2016-05-02T02:45:00Z",
    })
    void a_time_reaches_over_all_that_is_told_of_what_it_hangs_on(String id, Instant earliest, Instant latest) {
        assertThat(due(read(EVENTS), id).earliest()).isEqualTo(earliest);
        assertThat(due(read(EVENTS), id).latest()).isEqualTo(latest);
    }

    @Test
    void a_plan_does_not_tell_that_anything_happened() {
        assertThat(due(read(EVENTS), "planned").unknown()).isTrue();
    }

    @Test
    void who_takes_one_reading_gets_its_moment() {
        var terms = read(EVENTS);
        var noon = PointInTime.exactly(Instant.parse("2016-05-01T09:00:00Z"), "the other");
        var due = terms.course().schedule().get(1).due();
        assertThat(due.under(new Assumption(noon, java.util.Map.of("signing", noon)))
                        .earliest())
                .isEqualTo(Instant.parse("2016-05-02T09:00:00Z"));
    }

    @Test
    void a_day_is_one_of_the_calendar_and_hours_are_hours() {
        var before = Instant.parse("2016-03-24T10:00:00Z");
        assertThat(length("P1D").after(before, DAMASCUS)).isEqualTo(Instant.parse("2016-03-25T09:00:00Z"));
        assertThat(length("PT24H").after(before, DAMASCUS)).isEqualTo(Instant.parse("2016-03-25T10:00:00Z"));
        assertThat(length("P6M").after(Instant.parse("2017-05-05T21:00:00Z"), DAMASCUS))
                .isEqualTo(Instant.parse("2017-11-05T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, 1 day",
        "PT48H, 48 hours",
        "P6M, 6 months",
        "P2W, 14 days",
        "P1DT12H30M, 1 day 12 hours 30 minutes"
    })
    void a_length_is_said_in_words(String text, String words) {
        assertThat(length(text).said()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"P", "PT", "1D", "P1S", "P-1D", "P99999D", "P1D2H", "P1.5D"})
    void what_is_no_length_is_none(String text) {
        assertThat(Length.parse(text)).isEmpty();
    }

    private static Length length(String text) {
        return Length.parse(text).orElseThrow();
    }

    @Test
    void a_polygon_with_a_hole_is_all_outside_the_hole() {
        var terms = read("").ground();
        assertThat(terms.zones()).hasSize(1);
        var shape = zone("geometry: {type: Polygon, coordinates: [[[0, 0], [9, 0], [9, 9], [0, 0]],"
                + " [[4, 1], [5, 1], [5, 2], [4, 1]]]}");
        assertThat(shape)
                .isInstanceOfSatisfying(
                        Shape.AllOf.class,
                        all -> assertThat(all.shapes()).hasSize(2).last().isInstanceOf(Shape.Outside.class));
    }

    @Test
    void a_feature_with_a_height_and_foreign_members_is_read() {
        assertThat(zone("geometry: {type: Feature, id: 7, properties: {name: x}, geometry: {type: MultiPolygon, crs: y,"
                        + " coordinates: [[[[0, 0, 5], [9, 0, 5], [9, 9, 5], [0, 0, 5]]]]}}"))
                .isInstanceOfSatisfying(
                        Shape.Outline.class,
                        o -> assertThat(o.outline()).hasSize(4).contains(new GeoPoint(9, 9)));
    }

    private static Shape zone(String form) {
        var replaced = TermsFaultTest.SOUND.replace("ring: {line: road, side: north, from_m: 0, to_m: 500}", form);
        return switch (Terms.read(replaced, "t.yaml")) {
            case TermsResult.Loaded loaded ->
                loaded.agreement().ground().findZone("bank").orElseThrow().shape();
            case TermsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "33.05, 36.05, true",
        "32.95, 36.05, false",
        "33.05, 36.15, true",
        "33.05, 36.09, true",
        "32.95, 36.15, true",
    })
    void left_is_that_of_one_who_walks_the_line(double latitude, double longitude, boolean left) {
        var line = new Line(
                "l", "l", List.of(new GeoPoint(33, 36), new GeoPoint(33, 36.1), new GeoPoint(32.9, 36.1)), 0, Mark.D);
        assertThat(line.leftOf(new GeoPoint(latitude, longitude))).isEqualTo(left);
    }

    @Test
    void a_class_has_what_those_have_that_it_includes_even_in_a_circle() {
        var weapons = read("""
                weapon_classes:
                  - {id: heavy, label: heavy, includes: [guns], words: [tank]}
                  - {id: guns, label: guns, includes: [heavy], means: [artillery], calibre_mm: [{from: 100}], systems: [D-30]}
                """).ground().findWeapon("heavy").orElseThrow();
        assertThat(weapons.means()).containsExactly(Means.ARTILLERY);
        assertThat(weapons.words()).containsExactly("tank", "d 30");
        assertThat(weapons.calibres()).hasSize(1).allMatch(c -> c.contains(122) && !c.contains(99));
    }

    @Test
    void hours_of_the_day_may_run_over_midnight() {
        var night = new DailyWindow(LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(night.contains(LocalTime.of(23, 0))).isTrue();
        assertThat(night.contains(LocalTime.of(5, 59))).isTrue();
        assertThat(night.contains(LocalTime.of(6, 0))).isFalse();
    }

    @Test
    void a_quorum_wants_its_number_and_those_it_names() {
        var body = body("quorum: {members: 2, of: [blue]}");
        assertThat(body.quorate(List.of("blue", "green"))).isTrue();
        assertThat(body.quorate(List.of("green", "elsewhere"))).isFalse();
        assertThat(body.quorate(List.of("blue", "blue"))).isFalse();
    }

    @Test
    void where_members_send_several_people_a_quorum_counts_people() {
        var body = body("seats: [{member: blue, number: 3}], quorum: {members: 4}");
        assertThat(body.size()).isEqualTo(4);
        assertThat(body.quorate(List.of("blue", "green"))).isTrue();
        assertThat(body.quorate(List.of("blue"))).isFalse();
    }

    private static Body body(String more) {
        return read("bodies:\n  - {id: joint, label: joint, members: [blue, green], " + more + "}\n")
                .machinery()
                .bodies()
                .getFirst();
    }

    @Test
    void who_answers_for_an_actor_answers_for_its_parts_while_it_holds() {
        var cast = read("answers_for:\n  - {actor: blue, for: green, strength: ensures, to: 2016-05-09}\n")
                .cast();
        assertThat(cast.answerableFor("green", LocalDate.of(2016, 5, 9))).hasSize(1);
        assertThat(cast.answerableFor("green", LocalDate.of(2016, 5, 10))).isEmpty();
        assertThat(Optional.of(cast.answers().getFirst().strength())).contains(AnswersFor.Strength.ENSURES);
    }
}
