// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truceline.field.FieldReport;
import org.truceline.field.FilledForm;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.FileParts;
import org.truceline.journal.Journal;
import org.truceline.journal.Pen;
import org.truceline.journal.SubmissionForm;
import org.truceline.model.Attachment;
import org.truceline.model.ReportId;
import org.truceline.model.Submission;
import org.truceline.monitor.HandIn;
import org.truceline.server.api.Member;
import org.truceline.server.api.RefusedException;

/// Puts a form that came in whole on record, once: the report that it becomes, the form itself, and its files, in one
/// piece and in the member's name.
final class FieldDesk {
    private static final int DEVICE_DIGITS = 10;

    private final Member member;

    FieldDesk(Member member) {
        this.member = member;
    }

    /// What came of a form.
    sealed interface Receipt {
        /// It is kept, signed and durable.
        ///
        /// @param isNew whether it was taken just now
        /// @param waits whether the host of the record, who is another, does not have it yet
        record Taken(ReportId report, boolean isNew, boolean waits) implements Receipt {}

        /// Another form was taken under the same id.
        record Conflict(ReportId report) implements Receipt {}
    }

    /// @param files all that the form names, by name
    Receipt take(FilledForm form, String digest, Map<String, byte[]> files) throws IOException {
        return member.write((journal, pen) -> {
            // What waits is looked through first: what goes on record meanwhile is then found there, and not twice
            // taken.
            var waiting = waiting(journal, form.id());
            var onRecord = journal.findSubmission(member.name(), form.id());
            var known = onRecord.or(() -> waiting);
            if (known.isPresent()) {
                var report = Objects.requireNonNull(known.get().report(), "a form is kept with its report");
                return known.get().digest().equals(digest)
                        ? new Receipt.Taken(report, false, onRecord.isEmpty())
                        : new Receipt.Conflict(report);
            }
            var report = write(journal, pen, submission(form, digest, files), files);
            return new Receipt.Taken(report, true, member.toHost().isPresent());
        });
    }

    /// A form that was written here and is not on record yet.
    private static Optional<Submission> waiting(Journal journal, String id) throws IOException {
        return journal.pending().stream()
                .filter(pending -> pending.body().type() == EntryType.SUBMISSION)
                .map(pending -> SubmissionForm.read(pending.body().value()))
                .filter(waiting -> waiting.id().equals(id))
                .findFirst();
    }

    private ReportId write(Journal journal, Pen pen, Submission submission, Map<String, byte[]> files)
            throws IOException {
        try {
            var report = FieldReport.report(submission, member.agreement());
            var madeFrom = new ArrayList<Body>();
            submission
                    .files()
                    .forEach(file -> madeFrom.addAll(FileParts.of(
                            member.name(), report.id(), file, files.getOrDefault(file.name(), new byte[0]))));
            madeFrom.add(Body.of(submission.turnedInto(report.id())));
            var written = HandIn.write(pen, report, madeFrom);
            member.takeUp(journal, List.of(written));
            return written.id();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "Not as asked", String.valueOf(e.getMessage()));
        }
    }

    private Submission submission(FilledForm form, String digest, Map<String, byte[]> files) {
        return new Submission(
                form.id(),
                member.name(),
                form.form(),
                form.version(),
                form.started().orElse(null),
                form.ended().orElse(null),
                member.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                device(form),
                digest,
                form.answers(),
                named(form)
                        .map(name -> new Attachment(
                                name, Media.find(name).orElseThrow(), sha256(files.getOrDefault(name, new byte[0]))))
                        .toList(),
                null);
    }

    /// The files that a form names, in the order of its questions.
    static Stream<String> named(FilledForm form) {
        return FieldReport.FILE_QUESTIONS.stream()
                .flatMap(question -> Stream.ofNullable(form.answers().get(question)));
    }

    /// The same for all that a device sends to this member, and no name of the device.
    private String device(FilledForm form) {
        return form.deviceId().isEmpty()
                ? ""
                : sha256(("device " + member.name() + " " + form.deviceId()).getBytes(StandardCharsets.UTF_8))
                        .substring(0, DEVICE_DIGITS);
    }

    /// By which the same form with the same files is known to be the same, however its files came.
    static String digest(byte[] xml, Map<String, byte[]> files) {
        var text = new StringBuilder(sha256(xml));
        new TreeMap<>(files)
                .forEach((name, bytes) ->
                        text.append('\n').append(name).append(' ').append(sha256(bytes)));
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
