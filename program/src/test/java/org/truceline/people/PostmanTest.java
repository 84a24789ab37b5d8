// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail against a real mail server on this machine.
class PostmanTest {
    private static final Duration LONG = Outbox.LONGEST_WAIT;

    private final SetClock clock = new SetClock();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private People people;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException {
        server.start();
        people = People.open(dir, clock);
    }

    @AfterEach
    void stop() {
        people.close();
        server.stop();
    }

    private Postman postman(int port) {
        return new Postman(
                new Postman.Settings("127.0.0.1", port, "", "", false, "truceline@example.org"), people.outbox());
    }

    @Test
    void oneOccasionIsToldOnceToEach() throws MessagingException {
        var outbox = people.outbox();
        assertThat(outbox.put("entry 17", "duty@example.org", "Силы: тревога", "Convoy is silent. قافلة"))
                .isTrue();
        assertThat(outbox.put("entry 17", "duty@example.org", "again", "again")).isFalse();
        assertThat(outbox.put("entry 17", "head@example.org", "Alarm", "Convoy is silent."))
                .isTrue();
        var postman = postman(server.getSmtp().getPort());
        assertThat(postman.deliver()).isEqualTo(2);
        clock.pass(LONG);
        assertThat(postman.deliver()).isZero();
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        var duty = java.util.Arrays.stream(received)
                .filter(mail -> recipient(mail).contains("duty"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.getSubject()).isEqualTo("Силы: тревога");
        assertThat(outbox.list(10)).allSatisfy(mail -> {
            assertThat(mail.sent()).isPresent();
            assertThat(mail.tries()).isOne();
            assertThat(mail.said()).startsWith("250");
        });
    }

    @Test
    void whatTheServerDoesNotTakeWaitsLongerEachTime() throws MessagingException {
        people.outbox().put("entry 1", "duty@example.org", "Alarm", "text");
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(postman(port).deliver()).isZero();
        assertThat(postman(port).deliver()).isZero();
        assertThat(only().tries()).isOne();
        assertThat(only().said()).isNotEmpty();
        clock.pass(Outbox.FIRST_WAIT);
        postman(port).deliver();
        assertThat(only().tries()).isEqualTo(2);
        assertThat(Duration.between(clock.instant(), only().due())).isEqualTo(Outbox.FIRST_WAIT.multipliedBy(2));
        clock.pass(LONG);
        var again = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            assertThat(postman(again.getSmtp().getPort()).deliver()).isOne();
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(again.getReceivedMessages()[0].getHeader("Message-ID"))
                    .containsExactly("<" + only().id() + "@truceline.invalid>");
        } finally {
            again.stop();
        }
        assertThat(only().tries()).isEqualTo(3);
    }

    @Test
    void whoDiedBetweenHandingOverAndWritingItDownHandsOverTheSameMessage() throws MessagingException {
        people.outbox().put("entry 1", "duty@example.org", "Alarm", "text");
        var mail = people.outbox().due().getFirst();
        assertThat(people.outbox().begin(mail)).isTrue();
        assertThat(people.outbox().begin(mail)).as("another process has it").isFalse();
        assertThat(postman(server.getSmtp().getPort()).deliver()).isZero();
        clock.pass(Outbox.FIRST_WAIT);
        assertThat(postman(server.getSmtp().getPort()).deliver()).isOne();
        assertThat(server.getReceivedMessages()[0].getHeader("Message-ID"))
                .containsExactly("<" + mail.id() + "@truceline.invalid>");
        assertThat(only().tries()).isEqualTo(2);
    }

    @Test
    void aLineBreakInASubjectAddsNoHeader() throws MessagingException {
        people.outbox().put("entry 1", "duty@example.org", "Alarm\r\nBcc: all@example.org", "text");
        postman(server.getSmtp().getPort()).deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    private Outbox.Mail only() {
        return people.outbox().list(10).getFirst();
    }

    private static String recipient(jakarta.mail.Message mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
