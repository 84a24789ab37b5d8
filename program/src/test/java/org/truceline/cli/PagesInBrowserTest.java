// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.pages.Archive;
import org.truceline.publishing.language.Language;
import org.truceline.server.Server;

/// The pages of the worked case in a real browser: in every language and both directions, on a desk and on a phone.
/// Needs Chromium: `./mvnw test -Dgroups=browser -DexcludedGroups=vectors`; pictures are left in target/screenshots.
@Tag("browser")
final class PagesInBrowserTest {
    private static final String NOW = "at=2016-09-19T20:00:00Z";

    /// By the name of the picture.
    private record Place(String name, String address) {}

    private static final List<Place> PLACES = List.of(
            new Place("today", "/?" + NOW),
            new Place("map", "/map?"),
            new Place("notified", "/notifications?" + NOW),
            new Place("terms", "/terms?"),
            new Place("record", "/record?" + NOW),
            new Place("search", "/search?q=Halab"),
            new Place("reports", "/days?"),
            new Place("day", "/days/2016-09-19?"),
            new Place("daily-report", "/days/2016-09-19/day.html?"),
            new Place("weekly-report", "/days/2016-09-19/week.html?"));

    private static final int DESK = 1280;
    private static final int PHONE = 360;

    @TempDir
    private static Path temp;

    private static Path record;
    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        record = temp.resolve("demo");
        var out = new StringWriter();
        int exit = Main.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "demo",
                "--examples",
                Path.of("..", "examples", "syria-2016").toString(),
                record.toString());
        assertThat(exit).as(out.toString()).isZero();
        server = serve(record);
        browser = new Browser();
    }

    private static Server serve(Path dir) throws IOException {
        try (var open = OpenRecord.toRead(dir)) {
            var live = new OpenLive(
                    dir, open.agreement(), Gazetteer.builtIn(), new Archive(OpenRecord::agreement), Clock.systemUTC());
            return Server.start(0, live);
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static String base(Server server) {
        return "http://127.0.0.1:" + server.port();
    }

    static List<Arguments> pages() {
        var all = new ArrayList<Arguments>();
        for (Place place : PLACES) {
            for (Language language : Language.values()) {
                all.add(Arguments.of(place.name(), place.address() + "&lang=" + language.tag(), language));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("pages")
    void everybodyCanUseThePageInEveryLanguageOnDeskAndPhone(String name, String address, Language language)
            throws IOException {
        for (int width : List.of(DESK, PHONE)) {
            try (var reader = browser.reader(base(server), width, 800)) {
                reader.page.navigate(address);
                if (name.equals("map")) {
                    reader.page.waitForSelector("#map[data-ready]");
                }
                reader.picture(name + "-" + language.tag() + "-" + (width == DESK ? "desk" : "phone"));
                assertThat(reader.page.getAttribute("html", "dir")).isEqualTo(language.direction());
                assertThat(reader.violations()).isEmpty();
                assertThat(reader.isTooWide()).as("wider than %d pixels", width).isFalse();
                assertThat(reader.faults).isEmpty();
            }
        }
    }

    @Test
    void whatAPageShowsIsProvenByTheBrowserItself() {
        try (var reader = browser.reader(base(server), DESK, 800)) {
            reader.page.navigate("/days/2016-09-19?lang=en");
            assertThat(verify(reader)).isEqualTo("0");
            assertThat(reader.page.textContent("#verified"))
                    .contains("proven to be in the log", "Signed by the log’s key");
            reader.picture("verified");
        }
    }

    /// The host changes words in the content that lies beside the log; his pages show the changed words.
    @Test
    void aTamperedEntryIsFlaggedOnThePageThatShowsIt(@TempDir Path dir) throws IOException {
        var copy = copy(record, dir.resolve("tampered"));
        tamper(copy);
        try (var forged = serve(copy);
                var reader = browser.reader(base(forged), DESK, 800)) {
            reader.page.navigate("/days/2016-09-19?lang=en");
            assertThat(verify(reader)).isNotEqualTo("0");
            assertThat(reader.page.locator(".verified-not").first().textContent())
                    .contains("Not as on record");
            reader.page.locator(".verified-not").first().scrollIntoViewIfNeeded();
            reader.picture("tampered");
        }
    }

    @Test
    void whatWasSeenOnceIsThereWithoutALine() {
        try (var reader = browser.reader(base(server), DESK, 800)) {
            reader.page.navigate("/days/2016-09-19?lang=en");
            reader.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            reader.page.reload();
            String seen = reader.page.textContent("h1");
            reader.goOffline();
            reader.page.reload();
            assertThat(reader.page.textContent("h1")).isEqualTo(seen);
            reader.page.waitForSelector("text=No line to the server");
            reader.picture("offline");
        }
    }

    private static String verify(Browser.Reader reader) {
        reader.page.click("#verify");
        reader.page.waitForSelector("#verified[data-failed]");
        return reader.page.getAttribute("#verified", "data-failed");
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /// Another word of the same length in the words of 19 September.
    private static void tamper(Path copy) throws IOException {
        try (var files = Files.walk(copy.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(
                        file, bytes.replace("its freeze was over", "its freeze was kept"), StandardCharsets.ISO_8859_1);
            }
        }
    }
}
