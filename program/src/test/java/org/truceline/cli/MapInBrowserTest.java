// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
import org.truceline.publishing.ManyIncidents;
import org.truceline.publishing.Scene;
import org.truceline.publishing.SmallScene;
import org.truceline.publishing.Source;
import org.truceline.server.Server;

/// The promise: the map of very many incidents shows a day before all of them have come, and then what they say. What
/// moving the slider costs is printed, for whoever reads it: `-Dmap.incidents=100000` for more than usual.
@Tag("browser")
final class MapInBrowserTest {
    private static final int COUNT = Integer.getInteger("map.incidents", 20_000);
    private static final double PATIENCE = 300_000;

    private static final int STEPS = 240;
    private static final double MILLIS = 1000;

    /// Moves the slider to a day, and waits until the frame after that which shows it.
    private static final String STEP = """
            (step) => {
              const slider = document.getElementById('time');
              slider.value = String(step % (Number(slider.max) + 1));
              slider.dispatchEvent(new Event('input'));
              return new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(() => resume())));
            }
            """;

    @TempDir
    private static Path temp;

    private static Scene scene;
    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        var record = temp.resolve("record");
        try (var journal = Journal.init(
                record, "delta", List.of(new TermsFile("delta.yaml", "id: delta-2031\n")), Clock.systemUTC())) {
            scene = ManyIncidents.scene(9, COUNT, Source.of(journal));
        }
        server = Server.start(record, 0, () -> scene);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static Browser.Reader reader(int width) {
        return browser.reader("http://127.0.0.1:" + server.port(), width, 800);
    }

    private static void await(Browser.Reader reader, String selector) {
        reader.page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
    }

    private static void open(Browser.Reader reader, String language) {
        reader.page.navigate("/map?lang=" + language, new Page.NavigateOptions().setTimeout(PATIENCE));
        await(reader, "#map[data-ready]");
    }

    /// How many of those that have a place may have been on the days shown.
    private static long onTheDays() {
        var zone = SmallScene.scene().period().zone();
        var first = SmallScene.FIRST.atStartOfDay(zone).toInstant();
        var last = SmallScene.LAST.plusDays(1).atStartOfDay(zone).toInstant();
        return scene.material().incidents().stream()
                .filter(incident -> incident.where().isPresent())
                .filter(incident -> incident.when(zone).from().isBefore(last)
                        && incident.when(zone).until().isAfter(first))
                .count();
    }

    /// What moving the slider by a step costs of script, counted in the time that the page's thread had: other programs
    /// of a busy machine do not count.
    private static String script(Browser.Reader reader) {
        var tools = reader.page.context().newCDPSession(reader.page);
        var domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        tools.send("Performance.enable", domain);
        double[] millis = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double before = scripted(tools);
            reader.page.evaluate(STEP, i);
            millis[i] = (scripted(tools) - before) * MILLIS;
        }
        tools.detach();
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "%d steps of the slider: script of median %.1f, p99 %.1f, most %.1f ms",
                STEPS,
                millis[STEPS / 2 - 1],
                millis[(int) Math.ceil(STEPS * 0.99) - 1],
                millis[STEPS - 1]);
    }

    private static double scripted(CDPSession tools) {
        for (var metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("ScriptDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("this browser does not tell what scripts cost");
    }

    @Test
    void allThatIsOnRecordIsShownWhenItHasCome() throws IOException {
        try (var reader = reader(1280)) {
            open(reader, "en");
            await(reader, "#map[data-whole=true]");
            assertThat(reader.page.isHidden("#coming")).isTrue();
            for (String span : List.of("1", "3", "all")) {
                reader.page.selectOption("#span", span);
                System.out.println(COUNT + " incidents, " + span + " days: " + script(reader));
                reader.picture("map-many-" + span);
            }
            String wanted = String.format(Locale.ROOT, "%,d incidents shown", onTheDays());
            await(reader, "#count:text-is(\"" + wanted + "\")");
            await(reader, "#list a[href^='/incidents/']");
            String incident = reader.page.getAttribute("#list a", "href");
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.faults).isEmpty();
            assertThat(reader.page.navigate(incident).status()).isEqualTo(200);
        }
    }

    @Test
    void itIsNotTooWideForAPhoneAndReadsFromTheRight() {
        try (var reader = reader(360)) {
            open(reader, "ar");
            await(reader, "#list a[href^='/incidents/']");
            reader.picture("map-many-ar-phone");
            assertThat(reader.isTooWide()).isFalse();
            assertThat(reader.faults).isEmpty();
        }
    }

    @Test
    void whatCameIsThereWithoutALine() {
        try (var reader = reader(1280)) {
            open(reader, "en");
            reader.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            open(reader, "en");
            await(reader, "#map[data-whole=true]");
            await(reader, "#list a[href^='/incidents/']");
            String seen = reader.page.textContent("#count");
            reader.goOffline();
            open(reader, "en");
            await(reader, "#map[data-whole=true]");
            await(reader, "#count:text-is(\"" + seen + "\")");
            await(reader, "#list a[href^='/incidents/']");
        }
    }
}
