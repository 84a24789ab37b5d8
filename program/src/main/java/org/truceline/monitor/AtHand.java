// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.journal.CallForm;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.NoteForm;
import org.truceline.journal.NoticeForm;
import org.truceline.journal.Pending;
import org.truceline.journal.ReviewForm;
import org.truceline.journal.SubmissionForm;
import org.truceline.model.Call;
import org.truceline.model.Note;
import org.truceline.model.Notice;
import org.truceline.model.Recorded;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Submission;
import tools.jackson.databind.JsonNode;

/// What has been said by all that lies in a folder: what is on record, and in the folder of a node after it what was
/// signed there and waits to be sent, which is where it will come. Each thing is there once, also while it goes on
/// record.
public final class AtHand {
    /// Above the number of any entry.
    private static final long PENDING = 1L << 60;

    private AtHand() {}

    /// Whether it was signed here and is not on record yet.
    public static boolean isPending(Recorded<?> recorded) {
        return recorded.entry() >= PENDING;
    }

    public static List<Recorded<Note>> notes(Journal journal) throws IOException {
        return all(journal, EntryType.NOTE, Journal::recordedNotes, NoteForm::read, Note::id);
    }

    public static List<Recorded<Notice>> notices(Journal journal) throws IOException {
        return all(journal, EntryType.NOTICE, Journal::recordedNotices, NoticeForm::read, Notice::id);
    }

    /// What was filled in in the field, each with its report.
    public static List<Recorded<Submission>> submissions(Journal journal) throws IOException {
        return all(journal, EntryType.SUBMISSION, Journal::recordedSubmissions, SubmissionForm::read, Submission::id);
    }

    /// All statements, each with what was said of it on review; what waits to be sent comes last, as if it counted: it
    /// is for the one who said it to see.
    public static List<Reviewed> reviewed(Journal journal) throws IOException {
        var waiting = of(journal.pending(), EntryType.REVIEW).stream()
                .map(pending -> ReviewForm.read(pending.body().value()))
                .collect(Collectors.groupingBy(Review::statement));
        if (waiting.isEmpty()) {
            return journal.reviewed();
        }
        return journal.reviewed().stream()
                .map(reviewed ->
                        with(reviewed, waiting.getOrDefault(reviewed.first().id(), List.of())))
                .toList();
    }

    private static Reviewed with(Reviewed reviewed, List<Review> waiting) {
        var known = reviewed.all().stream().map(Review::id).collect(Collectors.toUnmodifiableSet());
        var more = reviewed;
        for (Review review : waiting) {
            more = known.contains(review.id()) ? more : more.with(review);
        }
        return more;
    }

    /// The newest form of each call.
    public static List<Call> calls(Journal journal) throws IOException {
        // What waits is read first: what goes on record in between is then found there as well, and not missed.
        var waiting = journal.pending();
        Map<String, Call> calls = new LinkedHashMap<>();
        journal.calls().forEach(call -> calls.put(call.id(), call));
        of(waiting, EntryType.CALL).forEach(pending -> {
            var call = CallForm.read(pending.body().value());
            calls.put(call.id(), call);
        });
        return List.copyOf(calls.values());
    }

    /// The numbers of calls whose newest form is not on record yet.
    public static Set<String> pendingCalls(Journal journal) throws IOException {
        return of(journal.pending(), EntryType.CALL).stream()
                .map(pending -> CallForm.read(pending.body().value()).id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private interface OnRecord<T> {
        List<Recorded<T>> of(Journal journal) throws IOException;
    }

    private static <T> List<Recorded<T>> all(
            Journal journal, EntryType type, OnRecord<T> read, Function<JsonNode, T> form, Function<T, String> id)
            throws IOException {
        var waiting = of(journal.pending(), type);
        var all = new ArrayList<>(read.of(journal));
        if (waiting.isEmpty()) {
            return all;
        }
        var known = all.stream()
                .map(recorded -> recorded.author() + "/" + id.apply(recorded.value()))
                .collect(Collectors.toUnmodifiableSet());
        for (Pending pending : waiting) {
            T value = form.apply(pending.body().value());
            if (!known.contains(pending.author() + "/" + id.apply(value))) {
                all.add(new Recorded<>(value, pending.author(), PENDING + pending.seq(), pending.at()));
            }
        }
        return all;
    }

    private static List<Pending> of(List<Pending> waiting, EntryType type) {
        return waiting.stream().filter(one -> one.body().type() == type).toList();
    }
}
