// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.publishing.language.Language;

class PagesTest {
    private final Pages pages = new Pages(SmallScene.scene(), Links.FILES, Set.of());
    private final String ferry = pages.day(SmallScene.FERRY, Language.ENGLISH).orElseThrow();
    private final String ended = pages.day(SmallScene.ENDED, Language.ENGLISH).orElseThrow();

    @TempDir
    private Path dir;

    @Test
    void thereIsAPageForEachDayAndOneOfAllDays() throws IOException {
        Pages.write(dir, SmallScene.scene(), Language.ENGLISH);
        assertThat(files(dir).keySet())
                .containsExactly(
                        "2031-05-03.html",
                        "2031-05-04.html",
                        "2031-05-05.html",
                        "2031-05-06.html",
                        "days.csv",
                        "days.json",
                        "index.html");
    }

    @Test
    void theSameRecordGivesTheSameBytes() throws IOException {
        Pages.write(dir.resolve("a"), SmallScene.scene(), Language.ENGLISH);
        Pages.write(dir.resolve("b"), SmallScene.scene(), Language.ENGLISH);
        assertThat(files(dir.resolve("a"))).isEqualTo(files(dir.resolve("b")));
    }

    @Test
    void wordsOfAReportCannotBecomeMarkup() {
        assertThat(ferry + ended + pages.index(Language.ENGLISH))
                .doesNotContain("<script")
                .doesNotContain("onerror");
        assertThat(ferry).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(ferry.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(ferry).contains("default-src &#39;none&#39;".replace("&#39;", "'"));
    }

    @Test
    void rivalAccountsStandSideBySideInTheirOwnWords() {
        assertThat(ferry)
                .contains(">Northland</h4>", ">Southland</h4>", ">Crew of the ferry</h4>")
                .contains("Southland guns shelled the Long Ferry, killing six, the army said.")
                .contains("The council denied any part in it.")
                .contains("contested");
    }

    @Test
    void everyLinkWithinAPageLeadsToSomethingOnIt() {
        for (Day day : pages.days()) {
            String page = pages.day(day.date(), Language.ENGLISH).orElseThrow();
            assertThat(all(page, "href=\"#([^\"]+)\""))
                    .allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
        }
    }

    @Test
    void noTwoItemsOfAPageHaveTheSameAnchor() {
        for (Day day : pages.days()) {
            assertThat(all(pages.day(day.date(), Language.ENGLISH).orElseThrow(), " id=\"([^\"]+)\""))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aPageSaysFromWhichCheckpointItCanBeMadeAgain() {
        assertThat(ferry).contains("truceline/delta", "<code>21</code>", "0".repeat(64));
    }

    @Test
    void anAllegationStandsBesideTheAnswerOfTheOtherSideAndTheFindings() {
        assertThat(ferry)
                .contains("<td>1 accusation<br>")
                .contains("<td>1 denied</td><td>1 clause engaged, 1 outside the terms</td>");
        assertThat(ended).contains("<td>1 accusation; sums that claim 42<br>", "<td>not tied to an incident</td>");
    }

    @Test
    void aWrongSumIsShownAsPrintedAndAsItAddsUp() {
        assertThat(ended).contains("Printed 42, the parts make 32.");
    }

    @Test
    void theTurnOfOneSideIsToldInItsOwnWords() {
        assertThat(ended).contains("The truce is over, the council said.", "Ended", "In effect", "Not joined");
    }

    @Test
    void daysLeadToTheirNeighbours() {
        assertThat(ferry).contains("href=\"2031-05-03.html\"", "href=\"2031-05-05.html\"", "href=\"index.html\"");
        assertThat(new Pages(SmallScene.scene(), Links.SERVED, Set.of(Section.REPORTS))
                        .day(SmallScene.FERRY, Language.ENGLISH)
                        .orElseThrow())
                .contains("href=\"/days/2031-05-03\"");
    }

    @Test
    void aPageStandsInItsLanguageAndDirectionAndWhatWasSaidStaysAsItWasSaid() {
        String arabic = pages.day(SmallScene.FERRY, Language.ARABIC).orElseThrow();
        assertThat(arabic)
                .contains("<html lang=\"ar\" dir=\"rtl\"", "الأحد ٤ مايو ٢٠٣١", "القتلى: ٤–٦ أو أكثر")
                .contains("<blockquote dir=\"auto\">Southland guns shelled the Long Ferry");
        assertThat(pages.day(SmallScene.FERRY, Language.RUSSIAN).orElseThrow())
                .contains("<html lang=\"ru\" dir=\"ltr\"", "<td>1 обвинение<br>", "Инциденты");
    }

    @Test
    void aDayOutsideThePeriodHasNoPage() {
        assertThat(pages.day(SmallScene.LAST.plusDays(1), Language.ENGLISH)).isEmpty();
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Map<String, String> files(Path dir) throws IOException {
        var files = new TreeMap<String, String>();
        try (var list = Files.list(dir)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
