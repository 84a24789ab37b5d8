// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Misdeed;
import org.truceline.people.People;
import org.truceline.people.Postman;

/// Mail about alarms on record, by a real mail server on this machine.
class AlarmMailTest {
    private static final List<String> DUTY = List.of("duty@example.org", "head@example.org");
    private static final int LONGEST_MILLIS = 60_000;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Path record;
    private People people;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException {
        record = RunningApi.record(dir);
        people = People.open(dir.resolve("private"), Clock.systemUTC());
        server.start();
    }

    @AfterEach
    void stop() {
        people.close();
        server.stop();
    }

    private AlarmMail mail() throws IOException {
        var agreement = RunningApi.agreement();
        var own = new RecordMember(
                Fixture.OWN,
                record,
                agreement,
                Gazetteer.builtIn(),
                Clock.systemUTC(),
                KeyFile.Passphrase.NONE,
                legs -> List.of(),
                journal -> RunningApi.flow(journal, agreement));
        var settings =
                new Postman.Settings("127.0.0.1", server.getSmtp().getPort(), "", "", false, "truceline@example.org");
        return AlarmMail.start(own, people.outbox(), new Postman(settings, people.outbox()), DUTY);
    }

    private void write(Clock clock, List<Body> bodies) throws IOException {
        try (var journal = Journal.open(record, clock)) {
            journal.append(Journal.HOST, bodies);
        }
    }

    private static Body misdeed(String about) {
        var seen = new Misdeed(Misdeed.Kind.CLOCK_OFF, Fixture.OTHER, about, "its clock is three hours ahead");
        return Body.of(seen, Journal.HOST);
    }

    private static String recipient(Message mail) {
        try {
            return String.valueOf(mail.getAllRecipients()[0]);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMisdeedIsMailedOnceToEachAndWhatIsInItIsNot() throws Exception {
        try (var running = mail()) {
            assertThat(running).isNotNull();
            write(Clock.systemUTC(), Fixture.said(Fixture.OWN).subList(0, 1));
            write(Clock.systemUTC(), List.of(misdeed("2016-09-19")));
            assertThat(server.waitForIncomingEmail(LONGEST_MILLIS, DUTY.size())).isTrue();
        }
        // Another start on the same record, which then has one alarm more: nothing is told again.
        try (var again = mail()) {
            assertThat(again).isNotNull();
            write(Clock.systemUTC(), List.of(misdeed("2016-09-20")));
            assertThat(server.waitForIncomingEmail(LONGEST_MILLIS, 2 * DUTY.size()))
                    .isTrue();
        }
        var received = server.getReceivedMessages();
        assertThat(Arrays.stream(received).map(AlarmMailTest::recipient))
                .containsExactlyInAnyOrder(DUTY.get(0), DUTY.get(0), DUTY.get(1), DUTY.get(1));
        for (Message mail : received) {
            assertThat(mail.getSubject()).contains("misdeed, entry ");
            assertThat(String.valueOf(mail.getContent()))
                    .contains("Sign in to see it.")
                    .doesNotContain("three hours");
        }
    }

    @Test
    void whatCameWhileNobodyLookedIsMailedHoweverMuchCameSince() throws Exception {
        write(Clock.systemUTC(), List.of(misdeed("2016-09-19")));
        var since = new ArrayList<Body>();
        for (int i = 0; i < 1_200; i++) {
            since.add(Body.reject("rows.csv", i, "no date"));
        }
        write(Clock.systemUTC(), since);
        try (var running = mail()) {
            assertThat(running).isNotNull();
            assertThat(server.waitForIncomingEmail(LONGEST_MILLIS, DUTY.size())).isTrue();
        }
        assertThat(people.outbox().list(100)).hasSize(DUTY.size());
    }

    @Test
    void whatIsOlderThanADayWhenItIsFirstSeenIsNotMailed() throws Exception {
        var before = Clock.fixed(Instant.now().minus(Duration.ofDays(2)), ZoneOffset.UTC);
        write(before, List.of(misdeed("old")));
        write(Clock.systemUTC(), List.of(misdeed("new")));
        try (var running = mail()) {
            assertThat(running).isNotNull();
            assertThat(server.waitForIncomingEmail(LONGEST_MILLIS, DUTY.size())).isTrue();
        }
        assertThat(people.outbox().list(100)).hasSize(DUTY.size());
    }
}
