// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.journal.Json;
import org.truceline.publishing.ReportFiles.Format;
import org.truceline.publishing.language.Language;
import org.truceline.publishing.language.Words;
import tools.jackson.databind.JsonNode;

/// What a daily report says of a small ceasefire, counted by hand, and that every figure leads to its entries.
final class DailyReportTest {
    private static final Instant TAKEN = Instant.parse("2031-05-05T09:00:00Z");

    private final Scene scene = withCases(SmallScene.scene());

    /// With a case that Northland raised on the day of the ferry and Southland answered two days later, and a record
    /// that took everything on the morning of 5 May.
    private static Scene withCases(Scene small) {
        var raised = new CaseLine.Step(
                CaseLine.Kind.RAISED, Instant.parse("2031-05-04T12:00:00Z"), "Northland", "raise", "The ferry.", 17);
        var answered = new CaseLine.Step(
                CaseLine.Kind.ANSWERED,
                Instant.parse("2031-05-06T13:00:00Z"),
                "Southland",
                "not_confirmed",
                "Not ours.",
                19);
        var line = new CaseLine("ferry", "hotline", "Northland", "Southland", 1, List.of(raised, answered));
        var docket = new Docket(SmallScene.FIRST, List.of(line), entries -> {
            var times = new HashMap<Long, Instant>();
            entries.forEach(entry -> times.put(entry, TAKEN));
            return times;
        });
        return new Scene(
                small.period(),
                small.cast(),
                small.material(),
                small.statuses(),
                small.source(),
                small.outlines(),
                small.zones(),
                small.figures(),
                docket);
    }

    private JsonNode json(ReportDays.Kind kind, LocalDate last) {
        return Json.parse(file(kind, last).bytes(Format.JSON, Language.ENGLISH));
    }

    private ReportFiles file(ReportDays.Kind kind, LocalDate last) {
        return new ReportFiles(scene, ReportDays.of(kind, last, SmallScene.FIRST));
    }

    private static JsonNode figure(JsonNode report, String section, String figure, Map<String, String> keys) {
        return report.path("figures")
                .valueStream()
                .filter(one -> one.path("section").asString().equals(section))
                .filter(one -> one.path("figure").asString().equals(figure))
                .filter(one -> keys.entrySet().stream()
                        .allMatch(key -> one.path(key.getKey()).asString("").equals(key.getValue())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + section + " " + figure + " of " + keys));
    }

    @Test
    void claimAnswerAndFindingStandBesideEachOther() {
        var report = json(ReportDays.Kind.DAY, SmallScene.FERRY);
        var pair = Map.of("by", "nor", "side", "sou");
        assertThat(figure(report, "columns", "accusations", pair).path("min").asInt())
                .isEqualTo(1);
        assertThat(figure(report, "columns", "denied", pair).path("min").asInt())
                .isEqualTo(1);
        var found = Map.of("by", "nor", "side", "sou", "of", "breach");
        assertThat(figure(report, "columns", "found", found).path("min").asInt())
                .isEqualTo(1);
        var allegation = report.path("allegations").get(0);
        assertThat(allegation.path("answer").asString()).isEqualTo("denied");
        assertThat(allegation.path("entries").path("answers")).hasSize(1);
        assertThat(allegation.path("entries").path("findings")).hasSize(2);
    }

    @Test
    void deathsAreARangeAndASumThatDoesNotAddUpIsFlagged() {
        var killed = figure(json(ReportDays.Kind.DAY, SmallScene.FERRY), "summary", "killed", Map.of());
        assertThat(killed.path("min").asInt()).isEqualTo(4);
        assertThat(killed.path("max").asInt()).isEqualTo(6);
        assertThat(killed.path("open").asBoolean()).isTrue();
        var next = json(ReportDays.Kind.DAY, SmallScene.ENDED);
        assertThat(next.path("discrepancies").get(0).path("printed").asInt()).isEqualTo(42);
        assertThat(next.path("discrepancies").get(0).path("summed").asInt()).isEqualTo(32);
        var claimed = figure(next, "columns", "claimed", Map.of("by", "nor", "side", "riv"));
        assertThat(claimed.path("max").asInt()).isEqualTo(42);
    }

    @Test
    void whatCameOnRecordAfterItsDayIsNamed() {
        var late = json(ReportDays.Kind.DAY, SmallScene.FERRY).path("late").path("on_record_after_their_day");
        // The army's words, the crew's, and the denial of the next day.
        assertThat(late).hasSize(3);
        assertThat(late.get(0).path("at").asString()).isEqualTo(TAKEN.toString());
        var told = json(ReportDays.Kind.DAY, SmallScene.ENDED).path("late");
        assertThat(told.path("incidents")).hasSize(1);
        assertThat(told.path("on_record_after_their_day")).isEmpty();
    }

    @Test
    void casesStandAsTheyStoodWhenTheDaysWereOver() {
        var ferry = json(ReportDays.Kind.DAY, SmallScene.FERRY);
        assertThat(figure(ferry, "channel", "opened", Map.of()).path("min").asInt())
                .isEqualTo(1);
        assertThat(figure(ferry, "channel", "waiting", Map.of()).path("min").asInt())
                .isEqualTo(1);
        assertThat(ferry.path("cases").get(0).path("steps")).hasSize(1);
        var all = json(ReportDays.Kind.SINCE_START, SmallScene.LAST);
        assertThat(figure(all, "channel", "waiting", Map.of()).path("min").asInt())
                .isZero();
        assertThat(figure(all, "channel", "case_days", Map.of("of", "2-3"))
                        .path("min")
                        .asInt())
                .isEqualTo(1);
        assertThat(figure(all, "channel", "accusation_days", Map.of("of", "1"))
                        .path("min")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aDayIsSetBesideTheDayBefore() {
        var said = figure(json(ReportDays.Kind.DAY, SmallScene.ENDED), "summary", "statements", Map.of());
        assertThat(said.path("min").asInt()).isEqualTo(3);
        assertThat(said.path("before_min").asInt()).isEqualTo(2);
        var all = figure(json(ReportDays.Kind.SINCE_START, SmallScene.LAST), "summary", "statements", Map.of());
        assertThat(all.has("before_min")).isFalse();
    }

    @Test
    void everyFigureAboveZeroNamesItsEntries() {
        for (JsonNode figure :
                json(ReportDays.Kind.SINCE_START, SmallScene.LAST).path("figures")) {
            if (figure.path("max").asInt() > 0) {
                assertThat(figure.path("entries")).as(figure.toString()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReportDays.Kind.class)
    void everyLinkOfAReportLeadsToSomethingInIt(ReportDays.Kind kind) {
        for (Language language : Language.values()) {
            String html = new String(file(kind, SmallScene.LAST).bytes(Format.HTML, language), StandardCharsets.UTF_8);
            var ids = new HashSet<String>();
            var anchors = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
            while (anchors.find()) {
                assertThat(ids.add(anchors.group(1))).as(anchors.group()).isTrue();
            }
            var links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
            int n = 0;
            while (links.find()) {
                assertThat(ids).contains(links.group(1));
                n++;
            }
            assertThat(n).isGreaterThan(5);
        }
    }

    @Test
    void onAServerTheEntriesLeadToTheRecord() {
        var sheet = file(ReportDays.Kind.DAY, SmallScene.FERRY).sheet(Words.in(Language.ENGLISH));
        assertThat(((ReportView) sheet.view()).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.page()).isEqualTo("/record?from=" + entry.number()));
    }

    @Test
    void whatSidesSaidIsEscaped() {
        String html = new String(
                file(ReportDays.Kind.WEEK, SmallScene.LAST).bytes(Format.HTML, Language.ENGLISH),
                StandardCharsets.UTF_8);
        assertThat(html).doesNotContain(SmallScene.SCRIPT).contains("&lt;script&gt;");
    }

    @Test
    void aPlotTellsItsNumbersToThoseWhoDoNotSeeIt() {
        String html = new String(
                file(ReportDays.Kind.SINCE_START, SmallScene.LAST).bytes(Format.HTML, Language.ENGLISH),
                StandardCharsets.UTF_8);
        assertThat(html)
                .contains("<title id=\"plot-0-title\">Incidents a day by act</title>")
                .contains("aria-labelledby=\"plot-0-title plot-0-desc\"")
                .contains("<td>4–6 or more; best 4</td>");
    }
}
