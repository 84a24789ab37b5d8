// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.truceline.ledger.NoteVerifier;
import org.truceline.model.Alert;
import org.truceline.model.Call;
import org.truceline.model.Coded;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.Notice;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Statement;
import org.truceline.model.Submission;
import org.truceline.model.View;
import tools.jackson.databind.JsonNode;

/// The body of an entry: a value in its JSON form, under the id by which the index finds it.
///
/// @param owner the id under which it is grouped: the report of a statement, the statement of a review, the incident of
///     a finding, the notified object of a notice or alert, the report that a call or form became, or that a file
/// belongs
///     to; else `id`
public record Body(EntryType type, String id, String owner, JsonNode value) {
    public static Body of(Report report) {
        return of(EntryType.REPORT, report.id().value(), Forms.report(report));
    }

    public static Body of(Statement statement) {
        return new Body(
                EntryType.STATEMENT,
                statement.id().toString(),
                statement.report().value(),
                StatementForm.write(statement));
    }

    public static Body of(Review review) {
        return new Body(EntryType.REVIEW, review.id(), review.statement().toString(), ReviewForm.write(review));
    }

    public static Body of(Incident incident) {
        return of(EntryType.INCIDENT, incident.id().value(), IncidentForm.of(incident));
    }

    /// The end of a finding that no longer follows, of an incident that stays.
    public static Body withdrawn(Finding finding) {
        return new Body(EntryType.WITHDRAWN, id(finding), finding.incident().value(), Json.object());
    }

    /// The end of an incident whose statements belong to others now.
    public static Body withdrawn(IncidentId incident) {
        return of(EntryType.WITHDRAWN, incident.value(), Json.object());
    }

    public static Body of(Finding finding) {
        return new Body(EntryType.FINDING, id(finding), finding.incident().value(), Forms.finding(finding));
    }

    private static String id(Finding finding) {
        return String.join(
                "/", finding.incident().value(), finding.agreement(), finding.obligation(), finding.reading());
    }

    /// @param note filed under its writer and its id, so that nobody's note takes the place of another's
    public static Body of(Note note) {
        return new Body(
                EntryType.NOTE, note.from() + "/" + note.id(), note.caseId().orElse(note.id()), NoteForm.write(note));
    }

    /// @param lapse filed under its case
    public static Body of(Lapse lapse) {
        return new Body(EntryType.LAPSE, lapse.id(), lapse.caseId(), NoteForm.write(lapse));
    }

    /// Filed under its author, so that nobody writes over another's.
    public static Body of(Notice notice) {
        String id = notice.from() + "/" + notice.id();
        return new Body(EntryType.NOTICE, id, notice.object(), NoticeForm.write(notice));
    }

    /// The same cause seen again takes the place of what was known of it.
    public static Body of(Alert alert) {
        return new Body(EntryType.ALERT, alert.by() + "/" + alert.id(), alert.object(), AlertForm.write(alert));
    }

    public static Body of(View view) {
        return of(EntryType.VIEW, view.from() + "/" + view.id(), ViewForm.write(view));
    }

    /// The key that content for a member is sealed to from here on.
    public static Body recipient(String member, BoxKey key) {
        return of(EntryType.RECIPIENT, member, Json.object().put("from", member).put("key", key.open()));
    }

    /// Filed under its author and number, so that nobody writes over another's call.
    public static Body of(Call call) {
        String id = call.from() + "/" + call.id();
        return new Body(EntryType.CALL, id, call.report() == null ? id : call.report(), CallForm.write(call));
    }

    /// Filed under its author and its own id, so that nobody writes over what another sent.
    ///
    /// @param submission one that became a report
    public static Body of(Submission submission) {
        var report = Objects.requireNonNull(submission.report(), "a form goes on record with its report");
        String id = submission.from() + "/" + submission.id();
        return new Body(EntryType.SUBMISSION, id, report.value(), SubmissionForm.write(submission));
    }

    public static Body of(Discrepancy discrepancy) {
        String report = discrepancy.report().value();
        String id = report + "/" + discrepancy.printed() + "/" + discrepancy.words();
        return new Body(EntryType.DISCREPANCY, id, report, Forms.discrepancy(discrepancy));
    }

    /// Something that could not be taken in. The same fault of the same file is one entry however often it comes.
    public static Body reject(String file, long line, String reason) {
        String id = ReportId.of(file, Long.toString(line), reason).value();
        return of(EntryType.REJECT, id, Forms.reject(file, line, reason));
    }

    /// A file of terms; the newest under a name counts.
    public static Body of(TermsFile file) {
        return of(EntryType.TERMS, file.name(), Json.object().put("text", file.text()));
    }

    /// The gazetteer files that reports are read with from here on; the newest entry counts.
    static Body of(List<GazetteerFile> gazetteer) {
        var files = Json.object();
        var array = files.putArray("files");
        gazetteer.forEach(file -> array.addObject()
                .put("name", file.name())
                .put("sha256", file.sha256())
                .put("places", file.places()));
        return of(EntryType.GAZETTEER, "gazetteer", files);
    }

    static Body record(String origin, String vkey, boolean isExercise) {
        var value = Json.object().put("vkey", vkey);
        return of(EntryType.RECORD, origin, isExercise ? value.put("exercise", true) : value);
    }

    /// The key of an author, or of the log itself, in the text form of C2SP signed-note.
    static Body key(EntryType type, String name, String vkey) {
        return of(type, name, Json.object().put("vkey", vkey));
    }

    /// An author's first key, or the one that takes the place of the key before.
    ///
    /// @param recovery a key kept elsewhere that may put a new one on record when this is lost
    /// @param why for people: `announced`, `rotated`, `lost`
    public static Body key(NoteVerifier key, Optional<NoteVerifier> recovery, String why) {
        var value = Json.object().put("vkey", key.vkey()).put("why", why);
        recovery.ifPresent(other -> value.put("recovery", other.vkey()));
        return of(EntryType.KEY, key.name(), value);
    }

    /// The end of a key of `author`.
    public static Body revoked(String author, NoteVerifier key, String why) {
        var value = Json.object().put("vkey", key.vkey()).put("why", why);
        return new Body(EntryType.REVOKED, author + "/" + key.key(), author, value);
    }

    /// Leave for another key to sign for `author`.
    public static Body delegated(String author, NoteVerifier key, Instant until) {
        var value = Json.object().put("vkey", key.vkey()).put("until", until.toString());
        return new Body(EntryType.DELEGATED, author + "/" + key.key(), author, value);
    }

    /// The policy by which checkpoints are to be seen by both sides.
    public static Body policy(String text) {
        return of(EntryType.POLICY, "policy", Json.object().put("text", text));
    }

    /// One of those who keep the record together; the newest entry under a name counts.
    public static Body of(Member member) {
        return of(EntryType.MEMBER, member.name(), member.toJson());
    }

    /// That the host took entries `first` to `last` of an author, at the record's time.
    static Body received(String author, long first, long last, Instant at) {
        var value = Json.object()
                .put("author", author)
                .put("first", first)
                .put("last", last)
                .put("at", at.toString());
        return new Body(EntryType.RECEIVED, Long.toString(first), author, value);
    }

    /// What `by` saw another do; what he sees twice is one, what two see is two.
    public static Body of(Misdeed misdeed, String by) {
        return new Body(EntryType.MISDEED, by + "/" + misdeed.id(), misdeed.of(), misdeed.toJson());
    }

    static Body erased(long entry, EntryType what, String by, String why) {
        var value = Json.object()
                .put("entry", entry)
                .put("what", what.code())
                .put("by", by)
                .put("why", why);
        return of(EntryType.ERASED, Long.toString(entry), value);
    }

    static Body sealed(String id, JsonNode value) {
        return of(EntryType.SEALED, id, value);
    }

    static Body opened(String id, JsonNode value) {
        return of(EntryType.OPENED, id, value);
    }

    private static Body of(EntryType type, String id, JsonNode value) {
        return new Body(type, id, id, value);
    }

    /// The same body, saying what it was made anew for.
    public Body because(Review review) {
        return because("review " + review.id());
    }

    /// @param why in words that name an entry, a file of terms or incidents
    public Body because(String why) {
        var said = Json.object();
        value.properties().forEach(field -> said.set(field.getKey(), field.getValue()));
        said.put("because", why);
        return new Body(type, id, owner, said);
    }

    /// The same body without one of its fields, for whoever does not need that.
    Body without(String field) {
        var rest = Json.object();
        value.properties().stream()
                .filter(each -> !each.getKey().equals(field))
                .forEach(each -> rest.set(each.getKey(), each.getValue()));
        return new Body(type, id, owner, rest);
    }

    /// The bytes that the entry commits to.
    byte[] toBytes() {
        var whole = Json.object().put("type", type.code()).put("id", id).put("owner", owner);
        whole.set("value", value);
        return Json.canonical(whole);
    }

    static Body parse(byte[] bytes) {
        var whole = Json.parse(bytes);
        return new Body(
                Coded.parse(EntryType.class, whole.path("type").asString()),
                whole.path("id").asString(),
                whole.path("owner").asString(),
                whole.path("value"));
    }
}
