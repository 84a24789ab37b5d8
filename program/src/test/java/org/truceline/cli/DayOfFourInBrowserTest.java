// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day of four people, each at the node of his own member, which is a process of its own: two liaison officers, a
/// monitor, a humanitarian. What they do they do by pages alone. See [PagesInBrowserTest] for how to run it.
@Tag("browser")
final class DayOfFourInBrowserTest {
    private static final Path PLAY = Path.of("..", "examples", "plays", "syria-2016.yaml");
    private static final String PASSWORD = "seven calm days in a row";
    private static final int WIDTH = 1280;

    /// A machine that many share is slow; how long anything takes is told and never asserted.
    private static final double LONGEST_MS = 180_000;

    @TempDir
    private Path temp;

    /// Tokens by which people set their passwords, by account.
    private final Map<String, String> tokens = new HashMap<>();

    @Test
    void fourPeopleDoADaysWorkByPagesAlone() throws Exception {
        try (var stage = new Stage(temp, PLAY);
                var browser = new Browser()) {
            stage.cut("observer"); // Not in this.
            String un = serve(stage, "un", "monitor", "humanitarian");
            String usa = serve(stage, "usa", "liaison");
            String russia = serve(stage, "russia", "liaison");
            stage.settle();
            try (var first = enter(browser, usa, "usa", "liaison");
                    var second = enter(browser, russia, "russia", "liaison");
                    var monitor = enter(browser, un, "un", "monitor");
                    var humanitarian = enter(browser, un, "un", "humanitarian")) {
                String id = raise(first.page, second.page);
                answer(id, first.page, second.page);
                assess(first.page, second.page);
                watch(id, monitor.page);
                stage.set(Instant.parse("2016-09-18T07:00:00Z"));
                convoy(humanitarian.page, second.page);
                stage.set(Instant.parse("2016-09-19T17:00:00Z"));
                strike(monitor.page, second.page, humanitarian.page);
                humanitarian.picture("day-humanitarian");
                monitor.picture("day-monitor");
                first.picture("day-liaison");
                assertThat(first.faults).isEmpty();
                assertThat(second.faults).isEmpty();
                assertThat(monitor.faults).isEmpty();
                assertThat(humanitarian.faults).isEmpty();
            }
        }
    }

    /// The node of a member, with accounts for its people.
    private String serve(Stage stage, String member, String... roles) throws IOException {
        for (String role : roles) {
            var added = Stage.run("people", "add", stage.dir(member).toString(), role, "--role", role);
            assertThat(added.exit()).as(added.err()).isZero();
            tokens.put(member + "/" + role, added.out().strip().replaceFirst("(?s).*: ", ""));
        }
        return "http://127.0.0.1:" + stage.serve(member).port();
    }

    /// Somebody sets a password by the token that was handed to him, and signs in.
    private Browser.Reader enter(Browser browser, String base, String member, String role) {
        var reader = browser.reader(base, WIDTH, 900);
        var page = reader.page;
        page.setDefaultTimeout(LONGEST_MS);
        page.navigate("/enter#" + Objects.requireNonNull(tokens.get(member + "/" + role)));
        page.fill("#fresh", PASSWORD);
        page.click("#set button");
        page.waitForSelector("#enter:not([hidden])");
        page.fill("#account", role);
        page.fill("#password", PASSWORD);
        page.click("#enter button");
        page.waitForURL(base + "/");
        return reader;
    }

    /// One side raises an allegation; the other has its inbox open and sees it come.
    private static String raise(Page first, Page second) {
        second.navigate("/cases?lang=en");
        first.navigate("/cases?lang=en");
        unfold(first, "do-raise");
        first.selectOption("#do-raise-door", "bilateral russia");
        first.fill("#do-raise-words", "Shells fell on the north of the town after the hour that was agreed.");
        first.fill("#do-raise-count", "2");
        String id = first.inputValue("#do-raise-case");
        send(first, "do-raise");
        long start = System.nanoTime();
        second.waitForSelector("#inbox a[href='/cases/" + id + "']");
        told("a case raised at one node is on the other side's open page", start);
        first.click("#inbox a[href='/cases/" + id + "']");
        second.click("#inbox a[href='/cases/" + id + "']");
        return id;
    }

    /// The other side says that it received it, and answers; who raised it sees the answer come.
    private static void answer(String id, Page first, Page second) {
        second.waitForSelector("h1 >> text=Shells fell");
        unfold(second, "do-acknowledge");
        second.fill("#do-acknowledge-words", "Received; we look into it.");
        send(second, "do-acknowledge");
        first.waitForSelector("#events >> text=Received; we look into it.");
        unfold(second, "do-answer");
        second.selectOption("#do-answer-answer", "error");
        second.fill("#do-answer-count", "1");
        second.fill("#do-answer-words", "One battery fired in error.");
        send(second, "do-answer");
        long start = System.nanoTime();
        first.waitForSelector("#events >> text=One battery fired in error.");
        told("an answer given at one node is on the other side's open page of case " + id, start);
    }

    /// Each side assesses for itself; both assessments stand side by side on both sides' pages.
    private static void assess(Page first, Page second) {
        assess(first, "confirmed", "We saw two craters.");
        assess(second, "contested", "We know of one.");
        for (Page page : new Page[] {first, second}) {
            page.waitForSelector("#findings >> text=We saw two craters.");
            page.waitForSelector("#findings >> text=We know of one.");
            assertThat(page.locator("#findings .card").count()).isEqualTo(2);
        }
    }

    private static void assess(Page page, String outcome, String words) {
        unfold(page, "do-assess");
        page.selectOption("#do-assess-question", "occurrence");
        page.selectOption("#do-assess-outcome", outcome);
        page.fill("#do-assess-words", words);
        send(page, "do-assess");
    }

    /// The monitor of the secretariat looks at the case and proves what its page shows.
    private static void watch(String id, Page page) {
        page.navigate("/cases/" + id + "?lang=en");
        page.waitForSelector("#findings >> text=We know of one.");
        assertThat(page.locator("main form").count())
                .as("a monitor takes no step in a case")
                .isZero();
        page.click("#verify");
        page.waitForSelector("#verified[data-failed]");
        assertThat(page.getAttribute("#verified", "data-failed")).isEqualTo("0");
    }

    /// The humanitarian tells of a convoy; the other side sees it come, and says that it accepts it.
    private static void convoy(Page humanitarian, Page second) {
        second.navigate("/notifications?lang=en");
        humanitarian.navigate("/notifications?lang=en");
        humanitarian.click("summary:has-text('A site, a movement')");
        humanitarian.fill("#n-id", "relief-convoy");
        humanitarian.selectOption("#n-kind", "movement");
        humanitarian.fill("#n-label", "relief convoy west of Aleppo");
        humanitarian.fill("#n-holder", "a relief body");
        humanitarian.fill("#n-near", "5000");
        humanitarian.fill("[data-of=words]", "Aleppo; Urum al-Kubra");
        humanitarian.fill("[data-of=path]", "36.202, 37.16\n36.1481, 36.9478");
        humanitarian.fill("[data-of=from]", "2016-09-19T11:00");
        humanitarian.fill("[data-of=until]", "2016-09-19T21:00");
        humanitarian.check("input[name=to][value=russia]");
        humanitarian.check("input[name=open]");
        humanitarian.click("form[data-draft] button[type=submit]");
        long start = System.nanoTime();
        second.waitForSelector("#notified a[href='/notifications/relief-convoy']");
        told("a convoy notified at one node is on the other side's open page", start);
        humanitarian.navigate("/notifications/relief-convoy?lang=en");
        second.click("#notified a[href='/notifications/relief-convoy']");
        second.selectOption("#a-response", "accepted");
        second.fill("#a-level", "headquarters");
        second.fill("#a-person", "duty office");
        second.click("form[data-receive] button[type=submit]");
        humanitarian.waitForSelector("#known td:has-text('accepted')");
    }

    /// Somebody calls the monitor about the convoy; what he turns in is read, and the alarm is on everybody's page.
    private static void strike(Page monitor, Page second, Page humanitarian) {
        second.navigate("/cases?lang=en");
        monitor.navigate("/hotline?lang=en");
        monitor.fill("#begin-caller", "a driver of the convoy");
        monitor.fill("#begin-reason", "the convoy was hit");
        monitor.selectOption("#begin-language", "ar");
        monitor.fill("#begin-desk", "day desk");
        monitor.click("#begin-form button.main");
        monitor.waitForSelector("form#call:not([hidden])");
        monitor.fill(
                "#content",
                "At 19:15 on 19 September 2016 a convoy of the UN and the Syrian Arab Red Crescent was attacked at Urum"
                        + " al-Kubra.");
        monitor.fill("#fact-what", "the convoy was attacked");
        monitor.click("#over");
        monitor.waitForSelector("#turn-in:not([hidden])");
        monitor.click("#turn-in");
        monitor.waitForSelector("#call-state >> text=Turned in as report");
        long start = System.nanoTime();
        second.waitForSelector("[role=alert] >> text=Alert");
        told("the alarm on what was said of a strike is on the other side's open page", start);
        humanitarian.waitForSelector("[role=alert] >> text=Alert");
    }

    private static void unfold(Page page, String form) {
        page.waitForSelector("#" + form);
        page.evaluate("id => { document.getElementById(id).open = true; }", form);
    }

    private static void send(Page page, String form) {
        page.click("#" + form + "-form button.main");
    }

    private static void told(String what, long start) {
        System.out.printf("%s after %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
