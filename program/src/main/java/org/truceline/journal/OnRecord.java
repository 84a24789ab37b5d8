// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.ledger.LogReader;
import org.truceline.model.Alert;
import org.truceline.model.Call;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.Notice;
import org.truceline.model.Recorded;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.model.Submission;
import org.truceline.model.View;
import tools.jackson.databind.JsonNode;

/// What a record holds now, as its index has it: the newest of each thing, in the forms that the rooms above know.
///
/// Not for use by several threads at once.
public abstract sealed class OnRecord permits Journal {
    final RecordFolder folder;
    final ContentStore content;
    Index index;
    private Decoded decoded = Decoded.forgetting();

    OnRecord(RecordFolder folder) throws IOException {
        this(folder, Index.open(folder.index()));
    }

    OnRecord(RecordFolder folder, Index index) throws IOException {
        this.folder = folder;
        this.content = new ContentStore(folder.content());
        this.index = index;
    }

    /// Has what was decoded before taken from there from now on, and kept there.
    public void recall(Decoded before) {
        this.decoded = before;
    }

    Index index() {
        return index;
    }

    /// The text of the policy on record by which checkpoints are judged, if there is one.
    public Optional<String> findPolicy() {
        return index.list(EntryType.POLICY, json -> json.path("text").asString()).stream()
                .findFirst();
    }

    /// The log as it stands, for those who shall cosign it.
    public LogReader log() throws IOException {
        return LogReader.open(folder.log());
    }

    /// What is sealed, by its name.
    public Optional<JsonNode> findSeal(String id) {
        return index.findValue(EntryType.SEALED, id);
    }

    /// The key to a seal that was opened.
    public Optional<String> findSealKey(String id) {
        return index.findValue(EntryType.OPENED, id)
                .map(value -> value.path("key").asString());
    }

    public List<TermsFile> terms() {
        return index.entries(EntryType.TERMS).stream()
                .map(item -> new TermsFile(item.id(), text(item.entry())))
                .toList();
    }

    /// The folder beside the log whose gazetteer files reports are read with; it need not exist.
    public Path gazetteerFolder() {
        return folder.gazetteer();
    }

    /// The gazetteer files that reports were last read with, none for the built-in places alone.
    public List<GazetteerFile> gazetteer() {
        return index.list(EntryType.GAZETTEER, json -> json).stream()
                .flatMap(json -> json.path("files").valueStream())
                .map(file -> new GazetteerFile(
                        file.path("name").asString(),
                        file.path("sha256").asString(),
                        file.path("places").asInt()))
                .toList();
    }

    private String text(long entry) {
        try {
            return Body.parse(content.body(entry)).value().path("text").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Report> reports() {
        return decoded.reports.list(index);
    }

    /// The statements that count: as they stand after review, without those that were rejected.
    public List<Statement> statements() {
        return reviewed().stream()
                .flatMap(reviewed -> reviewed.standing().stream())
                .toList();
    }

    /// All statements as first read, each with its reviews.
    public List<Reviewed> reviewed() {
        return Reviews.of(index, decoded).all();
    }

    /// What those who decide said of which statements are about the same thing, in the order of the record.
    public List<Review> linkReviews() {
        return Reviews.of(index, decoded).ofLinks();
    }

    /// What members other than the host said on review, from entry `from` on, in the order of the log.
    public List<Review> reviewsFrom(long from) {
        return index.recorded(EntryType.REVIEW, ReviewForm::read).stream()
                .filter(review -> review.entry() >= from && !review.author().equals(Journal.HOST))
                .map(Recorded::value)
                .toList();
    }

    /// The incidents as they were made last, with each statement as it stood then.
    public List<Incident> incidents() {
        return Reviews.of(index, decoded).incidents();
    }

    public List<Finding> findings() {
        return decoded.findings.list(index);
    }

    public List<Note> notes() {
        return index.list(EntryType.NOTE, NoteForm::read);
    }

    /// The notes in the order in which the record took them.
    public List<Recorded<Note>> recordedNotes() throws IOException {
        return recorded(EntryType.NOTE, NoteForm::read);
    }

    /// The deadlines that lapsed, in the order of the record.
    public List<Recorded<Lapse>> recordedLapses() throws IOException {
        return recorded(EntryType.LAPSE, NoteForm::readLapse);
    }

    private <T> List<Recorded<T>> recorded(EntryType type, Function<JsonNode, T> form) throws IOException {
        return index.recorded(type, form);
    }

    /// Those who keep the record together; none for a record that one machine keeps.
    public List<Member> members() {
        return index.list(EntryType.MEMBER, Member::read);
    }

    /// What somebody on record saw another do.
    public List<Recorded<Misdeed>> misdeeds() throws IOException {
        return recorded(EntryType.MISDEED, Misdeed::read);
    }

    /// Whether this is the record of an exercise, as its first entry says.
    public boolean isExercise() {
        return index.list(EntryType.RECORD, json -> json.path("exercise").asBoolean(false))
                .contains(true);
    }

    /// The public key of the log, as the record's first entry names it (C2SP signed-note).
    public String logKey() {
        return index.list(EntryType.RECORD, json -> json.path("vkey").asString(""))
                .getFirst();
    }

    /// When entries were written, for whoever asks after the record is closed as well.
    public EntryTimes times() {
        return EntryTimes.of(folder.dir());
    }

    /// The record's newest time: when the host last wrote.
    public Optional<Instant> lastTime() {
        return index.lastTime();
    }

    /// What was signed here and waits to be put on record, oldest first; empty for a folder that is no node's.
    public List<Pending> pending() throws IOException {
        return Outbox.pending(folder.dir());
    }

    /// What was said of notified objects, in the order in which the record took it.
    public List<Recorded<Notice>> recordedNotices() throws IOException {
        return recorded(EntryType.NOTICE, NoticeForm::read);
    }

    /// The newest form of each alert.
    public List<Alert> alerts() {
        return index.list(EntryType.ALERT, AlertForm::read);
    }

    /// Who looked at protected content, by the order of their ids.
    public List<View> views() {
        return index.list(EntryType.VIEW, ViewForm::read);
    }

    /// The public keys that content is sealed to, by member.
    public Map<String, String> recipients() {
        return index.entries(EntryType.RECIPIENT).stream()
                .collect(Collectors.toMap(
                        Index.IdAndEntry::id,
                        item -> index.findValue(EntryType.RECIPIENT, item.id())
                                .map(value -> value.path("key").asString())
                                .orElseThrow()));
    }

    /// The secret keys on this machine that sealed content is opened with.
    public BoxKeys boxKeys(KeyFile.Passphrase passphrase) {
        return new BoxKeys(folder.keys(), passphrase);
    }

    /// The newest form of each call at a hotline.
    public List<Call> calls() {
        return index.list(EntryType.CALL, CallForm::read);
    }

    /// What was filled in in the field and became a report, in the order in which the record took it.
    public List<Recorded<Submission>> recordedSubmissions() throws IOException {
        return recorded(EntryType.SUBMISSION, SubmissionForm::read);
    }

    /// What a member's people filled in under an id of their devices.
    public Optional<Submission> findSubmission(String from, String id) {
        return index.findValue(EntryType.SUBMISSION, from + "/" + id).map(SubmissionForm::read);
    }

    /// The form that became a report.
    public Optional<Submission> findSubmission(ReportId report) {
        return index.values(EntryType.SUBMISSION, report.value()).stream()
                .findFirst()
                .map(SubmissionForm::read);
    }

    /// The bytes of a file that belongs to a report; empty when it is not on record, not whole or erased.
    public Optional<byte[]> findFile(String from, ReportId report, String sha256) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int parts = 1;
        for (int part = 0; part < parts; part++) {
            var entry = index.findEntry(EntryType.FILE, from + "/" + FileParts.id(report, sha256, part));
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            var body = Body.parse(content.body(entry.get()));
            parts = body.value().path("parts").asInt(1);
            bytes.write(FileParts.bytes(body));
        }
        return Optional.of(bytes.toByteArray());
    }

    /// The reports that members wrote themselves from entry `from` on and of which no statement is on record, in the
    /// order of the log.
    public List<Report> unreadFrom(long from) {
        return index.recorded(EntryType.REPORT, Forms::report).stream()
                .filter(report -> report.entry() >= from && !report.author().equals(Journal.HOST))
                .map(Recorded::value)
                .filter(report ->
                        index.values(EntryType.STATEMENT, report.id().value()).isEmpty())
                .toList();
    }

    public Optional<Report> findReport(ReportId id) {
        return index.findValue(EntryType.REPORT, id.value()).map(Forms::report);
    }

    public List<Discrepancy> discrepancies() {
        return index.list(EntryType.DISCREPANCY, Forms::discrepancy);
    }

    public List<JsonNode> rejects() {
        return index.list(EntryType.REJECT, json -> json);
    }

    /// The log's entries from a number on, for those who follow it.
    ///
    /// @param most how many at once
    public List<EntryLine> since(long entry, int most) throws IOException {
        var reader = LogReader.open(folder.log());
        var out = new ArrayList<EntryLine>();
        try (var bodies = new BodyWalk(content, entry)) {
            for (long i = entry; i < reader.size() && out.size() < most; i++) {
                long number = i;
                var envelope = Envelope.parse(reader.entry(i))
                        .orElseThrow(() -> new IOException("entry " + number + " is malformed; run verify"));
                var label = bodies.next().map(body -> new EntryLine.Label(body.type(), body.id()));
                out.add(new EntryLine(number, envelope.author(), envelope.at(), label));
            }
        }
        return out;
    }

    public boolean holds(EntryType type, String id) {
        return index.findEntry(type, id).isPresent();
    }

    /// The number in the log of the newest entry under an id.
    public Optional<Long> findEntry(EntryType type, String id) {
        return index.findEntry(type, id);
    }

    /// For every id of a type, the number of its newest entry.
    public Map<String, Long> entries(EntryType type) {
        return index.entries(type).stream().collect(Collectors.toMap(Index.IdAndEntry::id, Index.IdAndEntry::entry));
    }
}
