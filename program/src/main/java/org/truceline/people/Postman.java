// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Hands what is due in an [Outbox] to a mail server (RFC 5321).
public final class Postman {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Settings settings;
    private final Outbox outbox;
    private final jakarta.mail.Session session;

    /// How to reach the mail server.
    ///
    /// @param user empty for a server that asks for none
    /// @param startTls whether the line must be turned to TLS before anything is said; without it only for a server on
    ///     this machine
    /// @param from the address that mail comes from
    public record Settings(String host, int port, String user, String password, boolean startTls, String from) {
        public Settings {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("a port is 1 to 65535, this is " + port);
            }
        }
    }

    public Postman(Settings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
        this.session = jakarta.mail.Session.getInstance(properties(settings), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }

    private static Properties properties(Settings settings) {
        var out = new Properties();
        String millis = Long.toString(PATIENCE.toMillis());
        out.setProperty("mail.smtp.host", settings.host());
        out.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        out.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        out.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        out.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        out.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        out.setProperty("mail.smtp.connectiontimeout", millis);
        out.setProperty("mail.smtp.timeout", millis);
        out.setProperty("mail.smtp.writetimeout", millis);
        // The name of this machine is nobody's business.
        out.setProperty("mail.smtp.localhost", "[127.0.0.1]");
        return out;
    }

    /// Makes one attempt at everything that is due.
    ///
    /// @return how many the server took
    public int deliver() {
        int taken = 0;
        for (var mail : outbox.due()) {
            if (outbox.begin(mail) && hand(mail)) {
                taken++;
            }
        }
        return taken;
    }

    private boolean hand(Outbox.Mail mail) {
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect();
            var message = message(mail);
            transport.sendMessage(message, message.getAllRecipients());
            outbox.sent(mail, oneLine(transport.getLastServerResponse()));
            return true;
        } catch (MessagingException e) {
            outbox.failed(mail, oneLine(String.valueOf(e.getMessage())));
            return false;
        }
    }

    private MimeMessage message(Outbox.Mail mail) throws MessagingException {
        var message = new Named(session, "<" + mail.id() + "@truceline.invalid>");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.made()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody on holiday answers it.
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// A message that keeps its name through every attempt.
    private static final class Named extends MimeMessage {
        private final String id;

        Named(jakarta.mail.Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
