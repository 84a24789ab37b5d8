// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.model.Alert;
import org.truceline.model.Reviewed;
import org.truceline.pages.Archive;
import org.truceline.people.People;
import org.truceline.people.Rights;
import org.truceline.people.Role;
import org.truceline.publishing.language.Language;
import org.truceline.reading.RuleReader;
import org.truceline.server.Server;
import org.truceline.server.api.Api;
import org.truceline.server.api.RecordMember;

/// The desks at which the people of a member work on what is notified and on what was read, in a real browser, over the
/// worked case: every page in every language, on a desk and on a phone, and what people do there. Needs Chromium, as
/// [PagesInBrowserTest].
@Tag("browser")
final class NoticesInBrowserTest {
    private static final String NOW = "at=2016-09-19T20:00:00Z";
    private static final String CONVOY = "urum-al-kubra-convoy";
    private static final String PASSWORD = "seven calm days in a row";
    private static final String MEMBER = "russia";
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int MOST_REVIEWED = 300;

    /// Says of two statements what no button of the page says: that they are about the same thing.
    private static final String PUT_TOGETHER = """
            async ([statement, other]) => {
              const { Sender } = await import("/assets/src/page/frame.js");
              const answer = await new Sender().send("POST", "/api/reviews",
                { statement, other, opinion: "link", bond: "same" });
              return answer.status;
            }""";

    @TempDir
    private static Path temp;

    private static Path record;
    private static People people;
    private static Server server;
    private static Browser browser;
    private static String struck;

    private static final Map<Role, String> SESSIONS = new EnumMap<>(Role.class);

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
        people = People.open(temp.resolve("people"), Clock.systemUTC());
        for (Role role : List.of(Role.HEAD, Role.LIAISON, Role.HUMANITARIAN, Role.MONITOR, Role.OBSERVER)) {
            people.accounts().add(role.code(), role);
            people.accounts().setPassword(people.accounts().link(role.code()), PASSWORD);
        }
        server = Server.start(
                0,
                new Api(
                        member(),
                        new Archive(OpenRecord::agreement),
                        people,
                        Rights.builtIn(),
                        Api.Place.LOOPBACK,
                        null));
        struck = struck();
        browser = new Browser();
    }

    private static RecordMember member() throws IOException {
        try (var open = OpenRecord.toRead(record)) {
            var agreements = open.agreements();
            var gazetteer = Gazetteer.builtIn();
            var reader = RuleReader.with(gazetteer);
            return new RecordMember(
                    MEMBER,
                    record,
                    open.agreement(),
                    gazetteer,
                    Clock.systemUTC(),
                    KeyFile.Passphrase.NONE,
                    legs -> List.of(),
                    journal -> new OpenRecord(journal, agreements, Clock.systemUTC()).monitor(reader));
        }
    }

    /// The incident that may have been at what is notified.
    private static String struck() throws IOException {
        try (var journal = Journal.openToRead(record)) {
            return journal.alerts().stream()
                    .map(Alert::cause)
                    .filter(Alert.Strike.class::isInstance)
                    .map(cause -> ((Alert.Strike) cause).incident().value())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
        people.close();
    }

    private static String base() {
        return "http://127.0.0.1:" + server.port();
    }

    /// A reader who is signed in; every role signs in once.
    private static Browser.Reader as(Role role, int width) {
        var reader = browser.reader(base(), width, 800);
        String state = SESSIONS.get(role);
        if (state == null) {
            signIn(reader, role);
        } else {
            reader.page
                    .context()
                    .addCookies(List.of(
                            new com.microsoft.playwright.options.Cookie(state.split("=", 2)[0], state.split("=", 2)[1])
                                    .setUrl(base())));
        }
        return reader;
    }

    /// Attempts are limited: one that comes too soon is made again.
    private static void signIn(Browser.Reader reader, Role role) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            var answer = reader.page
                    .context()
                    .request()
                    .post(
                            base() + "/api/session",
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/json")
                                    .setData("{\"account\": \"" + role.code() + "\", \"password\": \"" + PASSWORD
                                            + "\"}"));
            if (answer.status() == 201) {
                var cookie = reader.page.context().cookies().stream()
                        .filter(one -> one.name.contains("session"))
                        .findFirst()
                        .orElseThrow();
                SESSIONS.put(role, cookie.name + "=" + cookie.value);
                return;
            }
            assertThat(answer.status()).as(answer.text()).isEqualTo(429);
            assertThat(System.nanoTime()).as("signed in").isLessThan(until);
            reader.page.waitForTimeout(500);
        }
    }

    static List<Arguments> pages() {
        var all = new ArrayList<Arguments>();
        for (Language language : Language.values()) {
            all.add(Arguments.of("notifications", Role.HUMANITARIAN, "/notifications?" + NOW, language));
            all.add(Arguments.of("notification", Role.LIAISON, "/notifications/" + CONVOY + "?" + NOW, language));
            all.add(Arguments.of("review", Role.MONITOR, "/review?", language));
            all.add(Arguments.of("incident", Role.LIAISON, "/incidents/STRUCK?" + NOW, language));
        }
        return all;
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("pages")
    void everybodyCanUseThePageInEveryLanguageOnDeskAndPhone(String name, Role role, String address, Language language)
            throws IOException {
        for (int width : List.of(DESK, PHONE)) {
            try (var reader = as(role, width)) {
                reader.page.navigate(address.replace("STRUCK", struck) + "&lang=" + language.tag());
                if (name.equals("review")) {
                    reader.page.waitForSelector("html[data-ready]");
                }
                reader.page.evaluate(
                        "() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
                reader.picture(name + "-" + language.tag() + "-" + (width == DESK ? "desk" : "phone"));
                assertThat(reader.page.getAttribute("html", "dir")).isEqualTo(language.direction());
                assertThat(reader.violations()).isEmpty();
                assertThat(reader.isTooWide()).as("wider than %d pixels", width).isFalse();
                assertThat(reader.faults).isEmpty();
            }
        }
    }

    /// What a humanitarian signs at one desk stands on the open page of another, whose half-filled form stays.
    @Test
    void whatIsNotifiedComesToAnOpenPageAndLeavesItsFormsAlone() {
        try (var other = as(Role.HEAD, DESK);
                var reader = as(Role.HUMANITARIAN, DESK)) {
            other.page.navigate("/notifications?lang=en");
            other.page.click("summary:has-text('A site, a movement')");
            other.page.fill("#n-label", "half a word");
            reader.page.navigate("/notifications?lang=en");
            reader.page.click("summary:has-text('A site, a movement')");
            notify(reader.page, "flour-1");
            reader.page.click("form[data-draft] button[type=submit]");
            reader.page.waitForSelector(".said:has-text('Signed and on record')");
            assertThat(reader.page.textContent("ul.found")).contains("the agreement sets no lead time");
            other.page.waitForSelector("#notified a[href='/notifications/flour-1']");
            assertThat(other.page.inputValue("#n-label")).isEqualTo("half a word");
            reader.picture("notified");
            reader.page.click(".said a");
            reader.page.waitForSelector("h1:has-text('flour for the east')");
            reader.page.click("summary:has-text('Say where it is')");
            reader.page.fill("#p-words", "all is well");
            reader.page.click("form[data-path$='/position'] button[type=submit]");
            reader.page.waitForSelector("#record blockquote:has-text('all is well')");
            assertThat(reader.faults).isEmpty();
            assertThat(other.faults).isEmpty();
        }
    }

    private static void notify(Page page, String id) {
        var opens = LocalDateTime.now(Clock.systemUTC()).plusDays(3).truncatedTo(ChronoUnit.MINUTES);
        page.fill("#n-id", id);
        page.fill("#n-label", "flour for the east");
        page.fill("#n-holder", "a relief body");
        page.fill("#n-vehicles", "4");
        page.fill("#n-marking", "white");
        page.fill("[data-of=words]", "Aleppo");
        page.fill("[data-of=path]", "36.20, 37.16\n36.15, 36.95");
        page.fill("[data-of=from]", opens.toString());
        page.fill("[data-of=until]", opens.plusHours(8).toString());
        page.check("[name=open]");
    }

    @Test
    void aWrongPointAndARefusalAreToldInWordsAtTheForm() {
        try (var reader = as(Role.HUMANITARIAN, DESK)) {
            reader.page.navigate("/notifications?lang=en");
            reader.page.click("summary:has-text('A site, a movement')");
            notify(reader.page, "flour-2");
            reader.page.fill("[data-of=path]", "somewhere");
            reader.page.click("form[data-draft] button[type=submit]");
            reader.page.waitForSelector(".said.fault:has-text('Not a point, latitude first: somewhere')");
            reader.page.fill("[data-of=path]", "36.20, 37.16");
            reader.page.uncheck("[name=open]");
            reader.page.click("form[data-draft] button[type=submit]");
            reader.page.waitForSelector(".said.fault:has-text('no key to seal exact places to')");
            assertThat(reader.page.inputValue("#n-label")).isEqualTo("flour for the east");
        }
    }

    /// Who was told answers in the name of his member; what he has seen of an alarm is known to his own.
    @Test
    void aLiaisonAnswersAndSaysThatHeHasSeenTheAlarm() throws IOException {
        try (var reader = as(Role.LIAISON, DESK)) {
            reader.page.navigate("/notifications/" + CONVOY + "?lang=en");
            reader.page.click("[data-seen]");
            reader.page.waitForSelector("#alarms >> text=Seen by liaison");
            reader.page.selectOption("#a-response", "noted");
            reader.page.fill("#a-level", "headquarters");
            reader.page.fill("#a-person", "duty office");
            reader.page.click("form[data-receive] button[type=submit]");
            reader.page.waitForSelector("#known td:has-text('noted')");
            assertThat(reader.page.textContent("#known")).contains("seen at: headquarters");
            assertThat(reader.faults).isEmpty();
        }
        try (var reader = as(Role.OBSERVER, DESK)) {
            reader.page.navigate("/notifications/" + CONVOY + "?lang=en");
            assertThat(reader.page.textContent("#alarms")).contains("Seen by liaison");
            assertThat(reader.page.locator("form").count()).isZero();
            assertThat(reader.page.locator("[data-seen]").count()).isZero();
        }
    }

    /// Accepting, taking that back, rejecting and correcting, without a pointer.
    @Test
    void whatWasReadIsReviewedByKeysAloneAndTheLastAnswerTakenBack() throws IOException {
        try (var reader = as(Role.MONITOR, DESK)) {
            var page = reader.page;
            page.navigate("/review?lang=en");
            page.waitForSelector("html[data-ready]");
            String first = page.textContent("#quote");
            page.keyboard().press("a");
            page.waitForSelector("#said:has-text('Accepted and on record')");
            assertThat(page.textContent("#quote")).isNotEqualTo(first);
            page.keyboard().press("u");
            page.waitForSelector("#said:has-text('Taken back')");
            assertThat(page.textContent("#quote")).isEqualTo(first);
            page.keyboard().press("r");
            page.keyboard().type("not said there");
            page.keyboard().press("Enter");
            page.waitForSelector("#said:has-text('Rejected and on record')");
            String second = page.textContent("#quote");
            page.keyboard().press("c");
            page.waitForSelector("#field-target:not([readonly])");
            page.fill("#field-target", "somebody else");
            page.keyboard().press("Enter");
            page.waitForSelector("#said:has-text('Corrected and on record')");
            page.uncheck("#shortcuts");
            String third = page.textContent("#quote");
            page.keyboard().press("j");
            assertThat(page.textContent("#quote")).isEqualTo(third);
            assertThat(reader.faults).isEmpty();
            assertThat(said()).containsExactlyInAnyOrder(first + ": Rejected", second + ": Corrected");
        }
    }

    @Test
    void whatIsLeastSurelyTheSameIsHeldApartByAKey() throws IOException {
        try (var reader = as(Role.HEAD, DESK)) {
            var page = reader.page;
            page.navigate("/review?lang=en");
            page.waitForSelector("html[data-ready]");
            assertThat(page.evaluate(PUT_TOGETHER, ofTwoIncidents())).isEqualTo(201);
            page.reload();
            page.waitForSelector("html[data-ready]");
            for (int i = 0; page.querySelector("#linked button") == null; i++) {
                assertThat(i).as("statements without a link").isLessThan(MOST_REVIEWED);
                String quote = page.textContent("#quote");
                page.keyboard().press("j");
                page.waitForFunction("was => document.querySelector('#quote')?.textContent !== was", quote);
            }
            reader.picture("review-link-en-desk");
            page.keyboard().press("d");
            page.waitForSelector("#said:has-text('Held apart and on record')");
            assertThat(page.getAttribute("#linked button", "aria-pressed")).isEqualTo("true");
            page.click("#linked button");
            page.waitForSelector("#said:has-text('weighed again')");
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.faults).isEmpty();
        }
    }

    private static List<String> ofTwoIncidents() throws IOException {
        try (var journal = Journal.openToRead(record)) {
            return journal.incidents().stream()
                    .map(incident -> incident.statements().getFirst().id().toString())
                    .limit(2)
                    .toList();
        }
    }

    /// What counts of the reviews on record.
    private static List<String> said() throws IOException {
        try (var journal = Journal.openToRead(record)) {
            return journal.reviewed().stream()
                    .flatMap((Reviewed reviewed) -> reviewed.counting().stream()
                            .map(review -> reviewed.first().quote().words() + ": "
                                    + review.opinion().getClass().getSimpleName()))
                    .toList();
        }
    }
}
