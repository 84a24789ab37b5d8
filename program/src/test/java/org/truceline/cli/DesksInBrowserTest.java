// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.model.About;
import org.truceline.model.Answer;
import org.truceline.model.Call;
import org.truceline.model.CallMeans;
import org.truceline.model.Deed;
import org.truceline.model.Detail;
import org.truceline.model.Note;
import org.truceline.model.Outcome;
import org.truceline.model.Question;
import org.truceline.people.People;
import org.truceline.people.Role;
import org.truceline.publishing.language.Language;
import org.truceline.server.api.RecordMember;

/// The pages on which people work, in a real browser: cases and channels, and the desk of the hotline. See
/// [PagesInBrowserTest] for how to run it.
@Tag("browser")
final class DesksInBrowserTest {
    private static final String PASSWORD = "seven calm days in a row";
    private static final String OWN = "usa";
    private static final String OTHER = "russia";
    private static final String CALL = "0917-AAAA-R";
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    @TempDir
    private static Path temp;

    private static Path record;
    private static PeopleServer server;
    private static Browser browser;
    private static String base;

    @BeforeAll
    static void start() throws IOException {
        record = temp.resolve("record");
        var out = new StringWriter();
        Path terms = Path.of("..", "examples", "syria-2016", "september.yaml");
        int exit = Main.run(
                new PrintWriter(out), new PrintWriter(out), "init", record.toString(), "--terms", terms.toString());
        assertThat(exit).as(out.toString()).isZero();
        fill();
        people();
        try (var open = OpenRecord.toRead(record)) {
            var own = new RecordMember(
                    OWN,
                    record,
                    open.agreement(),
                    Gazetteer.builtIn(),
                    Clock.systemUTC(),
                    KeyFile.Passphrase.NONE,
                    legs -> List.of(),
                    journal -> new OpenRecord(journal, open.agreements(), Clock.systemUTC())
                            .monitor(org.truceline.reading.Reader.standard()));
            server = PeopleServer.start(own, PeopleSettings.with(0), new PrintWriter(out));
        }
        base = out.toString().replaceFirst("(?s).*Serving [^\n]* on (http://127\\.0\\.0\\.1:[0-9]+).*", "$1");
        browser = new Browser();
    }

    private static void people() throws IOException {
        try (var people = People.open(record.resolve("private"), Clock.systemUTC())) {
            for (Role role : List.of(Role.HEAD, Role.LIAISON, Role.MONITOR, Role.OBSERVER)) {
                people.accounts().add(role.code(), role);
                people.accounts().setPassword(people.accounts().link(role.code()), PASSWORD);
            }
        }
    }

    private static Instant ago(int minutes) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(minutes, ChronoUnit.MINUTES);
    }

    /// What both sides have said: a case of each, answered and assessed by both, and a call.
    private static void fill() throws IOException {
        say(OTHER, raised(OTHER, OWN, "market", "Shells fell on the market.\nSeven people are hurt."));
        say(OWN, raised(OWN, OTHER, "bridge", "Two bridges were hit from the air."));
        say(OTHER, note(OTHER, "b1", new Deed.Acknowledged("bridge"), "Received."));
        say(OTHER, note(OTHER, "b2", new Deed.Answered("bridge", Answer.NOT_CONFIRMED, null), "Nobody of ours flew."));
        say(OWN, note(OWN, "b3", assessed(Outcome.CONFIRMED, true), "We saw the craters."));
        say(OTHER, note(OTHER, "b4", assessed(Outcome.NOT_CONFIRMED, false), "We saw none."));
        say(OTHER, raised(OTHER, OWN, "kept", "A column moved at night."));
        say(OWN, Body.of(call()));
    }

    private static Deed assessed(Outcome outcome, boolean joint) {
        return new Deed.Assessed(
                "bridge", Question.OCCURRENCE, outcome, joint, Map.of(Detail.NATURE, "strike from the air"));
    }

    private static Body raised(String from, String to, String id, String words) {
        var about = new About(List.of(), List.of(), List.of("S-1"));
        return Body.of(Note.of(id, from, "bilateral", new Deed.Raised(id, to, null, about, 2, null), words, ago(30)));
    }

    private static Body note(String from, String id, Deed deed, String words) {
        return Body.of(Note.of(id, from, "bilateral", deed, words, ago(20)));
    }

    private static Call call() {
        return new Call(
                CALL,
                OWN,
                "bilateral",
                CallMeans.PHONE,
                "a driver",
                "night desk",
                "ar",
                ago(30),
                null,
                "shelling reported",
                "He said that shells fell.",
                List.of("to call back"),
                null,
                Map.of(),
                List.of(),
                List.of(),
                null);
    }

    private static void say(String from, Body body) throws IOException {
        try (var journal = Journal.open(record, Clock.systemUTC())) {
            journal.append(from, List.of(body));
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static Browser.Reader enter(Role role, int width) {
        var reader = browser.reader(base, width, 800);
        reader.page.navigate("/enter");
        reader.page.fill("#account", role.code());
        reader.page.fill("#password", PASSWORD);
        reader.page.click("#enter button");
        reader.page.waitForURL(base + "/");
        return reader;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everybodyCanUseTheDesksInEveryLanguageOnDeskAndPhone(Language language) throws IOException {
        try (var reader = enter(Role.HEAD, DESK)) {
            for (int width : List.of(DESK, PHONE)) {
                reader.page.setViewportSize(width, 800);
                for (String path :
                        List.of("/cases", "/cases/bridge", "/cases/market", "/hotline", "/hotline/" + CALL)) {
                    reader.page.navigate(path + "?lang=" + language.tag());
                    if (path.endsWith(CALL)) {
                        reader.page.waitForSelector("form#call:not([hidden])");
                    }
                    reader.picture(path.substring(1).replace('/', '-') + "-" + language.tag() + "-"
                            + (width == DESK ? "desk" : "phone"));
                    for (var summary :
                            reader.page.locator("main details > summary").all()) {
                        summary.evaluate("one => { one.parentElement.open = true; }");
                    }
                    assertThat(reader.page.getAttribute("html", "dir")).isEqualTo(language.direction());
                    assertThat(reader.violations()).as(path).isEmpty();
                    assertThat(reader.isTooWide())
                            .as("%s at %d pixels", path, width)
                            .isFalse();
                }
            }
            assertThat(reader.faults).isEmpty();
        }
    }

    @Test
    void anAllegationIsRaisedAndAnsweredByTheStepsOfTheProcedure() {
        try (var reader = enter(Role.LIAISON, DESK)) {
            var page = reader.page;
            page.navigate("/cases?lang=en&incident=i0123");
            assertThat(page.inputValue("#do-raise-incidents")).isEqualTo("i0123");
            page.fill("#do-raise-words", "A convoy was stopped.");
            page.fill("#do-raise-case", "convoy-1");
            page.selectOption("#do-raise-door", "bilateral russia");
            page.click("#do-raise-form button.main");
            page.waitForSelector("#column-usa a[href='/cases/convoy-1']");

            page.navigate("/cases/market?lang=en");
            assertThat(page.locator("#do-close").count())
                    .as("closing is for who raised it")
                    .isZero();
            open(page, "do-acknowledge");
            page.fill("#do-acknowledge-words", "We have it.");
            page.click("#do-acknowledge-form button.main");
            page.waitForSelector("#news >> text=Signed, and on record.");
            page.waitForSelector("#events >> text=We have it.");
            assertThat(page.locator("#do-acknowledge").count()).as("once").isZero();
            open(page, "do-answer");
            assertThat(page.inputValue("#do-answer-answer"))
                    .as("nothing stands chosen")
                    .isEmpty();
            page.selectOption("#do-answer-answer", "under_inquiry");
            page.fill("#do-answer-count", "1");
            page.fill("#do-answer-words", "We ask our people.");
            page.click("#do-answer-form button.main");
            page.waitForSelector("#events >> text=We ask our people.");
            assertThat(page.textContent("#about")).contains("1 under inquiry");
        }
    }

    private static void open(Page page, String form) {
        page.waitForSelector("#" + form);
        page.evaluate("id => { document.getElementById(id).open = true; }", form);
    }

    @Test
    void bothAssessmentsStandSideBySideAndAreProven() {
        try (var reader = enter(Role.OBSERVER, DESK)) {
            reader.page.navigate("/cases/bridge?lang=en");
            assertThat(reader.page.locator("#findings .card").allTextContents())
                    .hasSize(2)
                    .anySatisfy(card -> assertThat(card).contains("We saw the craters."))
                    .anySatisfy(card -> assertThat(card).contains("We saw none."));
            assertThat(reader.page.locator("main form").count())
                    .as("an observer does nothing")
                    .isZero();
            reader.page.click("#verify");
            reader.page.waitForSelector("#verified[data-failed]");
            assertThat(reader.page.getAttribute("#verified", "data-failed")).isEqualTo("0");
            assertThat(reader.page.textContent("#verified")).contains("proven to be in the log");
        }
    }

    @Test
    void whatTheOtherSideDoesComesOntoThePageAndNothingThatIsBeingTypedIsLost() throws IOException {
        try (var reader = enter(Role.LIAISON, DESK)) {
            var page = reader.page;
            page.navigate("/cases/kept?lang=en");
            open(page, "do-ask");
            page.fill("#do-ask-words", "How many vehicles?");
            say(OTHER, note(OTHER, "k1", new Deed.Asked("kept", Set.of(Detail.INTENT)), "Of forty lorries:"));
            page.waitForSelector("#events >> text=forty lorries");
            assertThat(page.inputValue("#do-ask-words")).isEqualTo("How many vehicles?");
        }
    }

    @Test
    void whatTheServerRefusesIsSaidAtTheForm() {
        try (var reader = enter(Role.LIAISON, DESK)) {
            var page = reader.page;
            page.navigate("/cases?lang=en");
            open(page, "do-raise");
            page.fill("#do-raise-words", "Once more.");
            page.fill("#do-raise-case", "bridge");
            page.selectOption("#do-raise-door", "bilateral russia");
            page.click("#do-raise-form button.main");
            page.waitForSelector("#do-raise-form .fault:not([hidden])");
            assertThat(page.textContent("#do-raise-form .fault")).contains("Refused", "there is a case bridge already");
            assertThat(page.inputValue("#do-raise-words")).isEqualTo("Once more.");
        }
    }

    @Test
    void aSideThatSuspendsItsPartSeesWhatIsHeld() throws IOException {
        try (var reader = enter(Role.HEAD, DESK)) {
            var page = reader.page;
            page.navigate("/cases?lang=en");
            open(page, "do-suspend-air-safety");
            page.fill("#do-suspend-air-safety-words", "We suspend our part.");
            page.click("#do-suspend-air-safety-form button.main");
            page.waitForSelector("#channel-air-safety-state >> text=has suspended its part");
            say(
                    OTHER,
                    Body.of(Note.of(
                            "aloft",
                            OTHER,
                            "air-safety",
                            new Deed.Raised("aloft", OWN, null, About.NOTHING, 1, null),
                            "An aircraft came near.",
                            ago(0))));
            page.waitForSelector("#channel-air-safety-state >> text=An aircraft came near.");
            assertThat(page.textContent("#channel-air-safety-state")).contains("Held: on record and seen");
        }
    }

    /// Nothing but keys, from the first word to the report.
    @Test
    void aCallIsTakenByKeyboardAloneUntilItIsAReport() throws IOException {
        Path recording = Files.writeString(temp.resolve("call.txt"), "shells at noon", StandardCharsets.UTF_8);
        try (var reader = enter(Role.MONITOR, DESK)) {
            var page = reader.page;
            page.navigate("/hotline?lang=en");
            page.focus("#begin-caller");
            var keys = page.keyboard();
            keys.type("a teacher in the north of the town");
            keys.press("Tab");
            keys.type("shelling");
            keys.press("Tab");
            keys.type("Arab");
            for (int i = 0; i < 3; i++) {
                keys.press("Tab");
            }
            keys.type("night desk");
            keys.press("Enter");
            page.waitForSelector("form#call:not([hidden])");
            assertThat(page.textContent("#call-number")).matches("[0-9]{4}-[0-9A-Z]{4}-[0-9A-Z]");
            assertThat(page.textContent("#missing")).contains("8 questions");
            keys.type("Three mortar shells fell on the market of Zabadani at noon. Two people are hurt.");
            keys.press("Tab");
            keys.type("zabad");
            page.waitForSelector("#spelled-word-list li");
            keys.press("ArrowDown");
            keys.press("Enter");
            keys.press("Enter");
            page.getByRole(AriaRole.CHECKBOX).first().focus();
            keys.press("Space");
            page.focus("#fact-what");
            keys.type("mortar shells");
            page.setInputFiles("#files", recording);
            page.waitForSelector("#attachments >> text=SHA-256");
            page.focus("#content");
            keys.press("Control+Enter");
            page.waitForSelector("#saved >> text=Saved at");
            page.focus("#over");
            keys.press("Enter");
            page.waitForSelector("#turn-in:not([hidden])");
            page.focus("#turn-in");
            keys.press("Enter");
            page.waitForSelector("#call-state >> text=Turned in as report");
            assertThat(reader.faults).isEmpty();
        }
        try (var journal = Journal.openToRead(record)) {
            assertThat(journal.reports())
                    .anySatisfy(report -> assertThat(report.text())
                            .startsWith("Call from a teacher in the north of the town, in Arabic. Three mortar shells")
                            .contains("spelled out, read back and confirmed.", "Recording call.txt (text/plain)"));
        }
    }

    @Test
    void whatIsTypedIsKeptWhileTheLineIsCutAndWhenThePageIsLeft() {
        try (var reader = enter(Role.MONITOR, DESK)) {
            var page = reader.page;
            page.navigate("/hotline/" + CALL + "?lang=en");
            page.waitForSelector("form#call:not([hidden])");
            page.fill("#fact-harm", "two people are hurt");
            page.reload();
            page.waitForSelector("#saved >> text=is back");
            assertThat(page.inputValue("#fact-harm")).isEqualTo("two people are hurt");
            reader.goOffline();
            page.click("#save");
            page.waitForSelector("#saved >> text=No line");
            reader.goOnline();
            page.waitForSelector("#saved >> text=Saved at");
        }
    }

    @Test
    void theNextShiftGetsASheetOfWhatIsOpen() {
        try (var reader = enter(Role.MONITOR, DESK)) {
            reader.page.navigate("/hotline?lang=en");
            reader.page.click("#hand-over-make");
            reader.page.waitForSelector("#hand-over-sheet >> text=Promised: to call back");
            open(reader.page, "shift");
            reader.page.fill("#shift-words", "Call the driver again at nine.");
            reader.page.click("#shift-form button.main");
            reader.page.waitForSelector("#news >> text=The note is left");
            reader.page.waitForSelector("#shift-notes >> text=Call the driver again at nine.");
            reader.picture("hand-over");
        }
    }
}
