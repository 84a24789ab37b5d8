// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.intake.Intake;
import org.truceline.intake.Item;
import org.truceline.intake.SumCheck;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
import org.truceline.judging.Proceedings;
import org.truceline.matching.Matcher;
import org.truceline.model.Alert;
import org.truceline.model.Bonds;
import org.truceline.model.Discrepancy;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.monitor.Reckoning.Changes;
import org.truceline.monitor.Reckoning.Matched;
import org.truceline.reading.Languages;
import org.truceline.reading.Reader;

/// The flow: what comes in is taken in, read, matched, judged and appended.
///
/// Reports that the record holds already are passed over, so that a run that was cut off is simply run again. Matching
/// looks at all statements on record, so that the incidents do not depend on what came when; what it leaves as it was
/// is neither judged nor appended again.
public final class Monitor {
    /// Entries of a commit: with their trees of JSON some tens of megabytes, and each commit is worth its wait for the
    /// disk.
    private static final int MOST = 5_000;

    /// Reviews that something is said to be made anew for, at most.
    private static final int MOST_CAUSES = 20;

    private final Journal journal;
    private final Reader reader;
    private final Reckoning reckoning;
    private final @Nullable Watch watch;
    private final int most;

    /// @param courts one for each agreement on record
    public Monitor(Journal journal, Reader reader, Matcher matcher, List<Proceedings> courts) {
        this(journal, reader, matcher, courts, null);
    }

    /// @param courts one for each agreement on record
    /// @param watch raises an alert where an incident may be about something that is notified
    public Monitor(Journal journal, Reader reader, Matcher matcher, List<Proceedings> courts, @Nullable Watch watch) {
        this(journal, reader, matcher, courts, watch, MOST);
    }

    /// @param most entries that are written in one commit where more is to be written
    Monitor(
            Journal journal,
            Reader reader,
            Matcher matcher,
            List<Proceedings> courts,
            @Nullable Watch watch,
            int most) {
        this.most = most;
        this.journal = journal;
        this.reader = reader;
        this.reckoning = new Reckoning(journal, matcher, List.copyOf(courts));
        this.watch = watch;
    }

    /// What one run added.
    ///
    /// @param known reports that were on record already
    /// @param incidents those that are new or changed
    /// @param alerts those that a strike on what is notified calls for
    public record Outcome(
            int reports,
            int known,
            int statements,
            int incidents,
            int findings,
            List<Alert> alerts,
            List<Discrepancy> discrepancies,
            List<Item.Rejected> rejects) {
        /// Whether nothing at all could be taken from what was given.
        public boolean tookNothing() {
            return reports == 0 && known == 0;
        }
    }

    /// What was taken in and is new to the record.
    private record Taken(
            List<Report> prose,
            List<Report> rows,
            List<Statement> said,
            List<Item.Rejected> rejects,
            Set<ReportId> known) {
        List<Report> reports() {
            return Stream.concat(prose.stream(), rows.stream()).toList();
        }
    }

    /// Takes the files into the record; when it returns, what the outcome tells is durable. Much is written in several
    /// commits, see [Deposit]: a run that is cut off between them is simply run again.
    public Outcome add(Intake intake, List<Path> files) throws IOException {
        var taken = takeIn(intake, files);
        var statements = read(taken);
        return append(taken, statements);
    }

    /// Reads, matches and judges reports that are on record already, written by the members themselves: what was turned
    /// in at a hotline or sent from the field. A report of which statements are on record is passed over.
    public Outcome takeUp(List<Report> reports) throws IOException {
        var unread = reports.stream()
                .filter(report -> !journal.holds(EntryType.STATEMENT, new StatementId(report.id(), 1).toString()))
                .toList();
        var none = new Taken(List.of(), List.of(), List.of(), List.of(), Set.of());
        var statements =
                unread.stream().flatMap(report -> reader.read(report).stream()).toList();
        return append(none, statements);
    }

    /// What one review changed.
    ///
    /// @param incidents those made anew, those that are no longer included
    /// @param findings those made anew
    public record ReviewOutcome(Review review, int incidents, int findings) {}

    /// Puts what a person says of a statement beside it, and makes anew what rested on the statement if that changed
    /// what counts. When it returns, the review and all that follows from it are durable, in one commit.
    ///
    /// @param reviewed the statement as it is on record
    /// @throws IllegalArgumentException when the words of a correction do not stand in its report
    public ReviewOutcome review(Reviewed reviewed, String by, Instant at, Review.Opinion opinion) throws IOException {
        var review = new Review(reviewed.first().id(), reviewed.reviews().size() + 1, by.strip(), at, opinion);
        MemberReview.requireQuoted(journal, opinion);
        var changes = reckon(reviewed, review);
        var bodies = new ArrayList<Body>();
        bodies.add(Body.of(review));
        changes.bodies().forEach(body -> bodies.add(body.because(review)));
        var raised = raise(changes.incidents());
        raised.bodies().forEach(body -> bodies.add(body.because(review)));
        journal.append(Journal.HOST, bodies);
        logViews(raised);
        return new ReviewOutcome(
                review,
                changes.incidents().size() + changes.withdrawn().size(),
                changes.findings().size());
    }

    /// Makes anew what rests on statements that members have reviewed at their nodes, as far as it is not on record
    /// yet.
    ///
    /// @param reviews that came on record, each signed by its member; what follows says that it was made anew for them
    /// @return incidents and findings made anew
    public int takeUpReviews(List<Review> reviews) throws IOException {
        var because = reviews.stream()
                .map(Review::id)
                .limit(MOST_CAUSES)
                .collect(Collectors.joining(", ", "review ", reviews.size() > MOST_CAUSES ? ", ..." : ""));
        var changes = reckoning.of(journal.statements(), journal.reports());
        var bodies = new ArrayList<>(changes.bodies());
        var raised = raise(changes.incidents());
        bodies.addAll(raised.bodies());
        journal.append(
                Journal.HOST, bodies.stream().map(body -> body.because(because)).toList());
        logViews(raised);
        return bodies.size();
    }

    /// Makes anew what rests on the statements that count, as far as it is not what is on record: after an erasure,
    /// what is left of the incidents that lost a statement.
    ///
    /// @return incidents made anew
    public int settle() throws IOException {
        var changes = reckoning.of(journal.statements(), journal.reports());
        var bodies = new ArrayList<>(changes.bodies());
        var raised = raise(changes.incidents());
        bodies.addAll(raised.bodies());
        journal.append(Journal.HOST, bodies);
        logViews(raised);
        return changes.incidents().size();
    }

    private Watch.Raised raise(List<Incident> incidents) throws IOException {
        return watch == null ? new Watch.Raised(List.of(), Map.of()) : watch.strikes(incidents);
    }

    /// Each member signs for what his key opened.
    private void logViews(Watch.Raised raised) throws IOException {
        for (var views : raised.views().entrySet()) {
            journal.append(views.getKey(), views.getValue());
        }
    }

    /// What new terms changed.
    ///
    /// @param incidents those made anew
    /// @param findings those that are new or other than before
    /// @param gone findings that no longer follow
    public record TermsOutcome(int incidents, int findings, int gone) {}

    /// Puts terms on record in place of those under the same names, and judges anew what they have to do with; what is
    /// found as before stays as it is. When it returns, the terms and all that follows from them are durable, in one
    /// commit. What was read of reports stays as it was read.
    ///
    /// @param agreements ids of the agreements of these files; this monitor's courts judge under them
    public TermsOutcome adopt(List<TermsFile> files, Set<String> agreements) throws IOException {
        var changes = reckoning.of(journal.statements(), journal.reports(), agreements);
        String because = files.stream().map(TermsFile::version).collect(Collectors.joining(", ", "terms ", ""));
        journal.adopt(
                files,
                changes.bodies().stream().map(body -> body.because(because)).toList());
        return new TermsOutcome(
                changes.incidents().size() + changes.withdrawn().size(),
                changes.findings().size(),
                changes.gone().size());
    }

    private Changes reckon(Reviewed before, Review review) {
        var after = before.with(review);
        if (!review.isOfLink() && after.standing().equals(before.standing())) {
            return Changes.NONE;
        }
        var statements = journal.reviewed().stream()
                .map(other -> other.first().id().equals(review.statement()) ? after : other)
                .flatMap(other -> other.standing().stream())
                .toList();
        var links = Stream.concat(journal.linkReviews().stream(), Stream.of(review));
        return reckoning.of(statements, Bonds.of(links.toList()), journal.reports());
    }

    private Taken takeIn(Intake intake, List<Path> files) {
        var taken =
                new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        var seen = new HashSet<ReportId>();
        for (Path file : files) {
            intake.take(file, item -> {
                switch (item) {
                    case Item.Prose prose -> {
                        if (isNew(prose.report(), seen, taken)) {
                            taken.prose().add(Languages.mark(prose.report()));
                        }
                    }
                    case Item.Coded coded -> {
                        if (isNew(coded.report(), seen, taken)) {
                            taken.rows().add(coded.report());
                            taken.said().addAll(coded.statements());
                        }
                    }
                    case Item.Rejected rejected -> taken.rejects().add(rejected);
                }
            });
        }
        return taken;
    }

    private boolean isNew(Report report, Set<ReportId> seen, Taken taken) {
        boolean isNew = !journal.holds(EntryType.REPORT, report.id().value()) && seen.add(report.id());
        if (!isNew) {
            taken.known().add(report.id());
        }
        return isNew;
    }

    private List<Statement> read(Taken taken) {
        return Stream.concat(
                        taken.said().stream(), taken.prose().stream().flatMap(report -> reader.read(report).stream()))
                .toList();
    }

    private Matched reckon(List<Statement> fresh) {
        return fresh.isEmpty()
                ? new Matched(List.of(), List.of(), List.of())
                : reckoning.match(Stream.concat(journal.statements().stream(), fresh.stream())
                        .toList());
    }

    private Outcome append(Taken taken, List<Statement> fresh) throws IOException {
        var discrepancies = taken.prose().stream()
                .flatMap(report -> SumCheck.check(report).stream())
                .toList();
        var matched = reckon(fresh);
        var raised = raise(matched.changed());
        var deposit = new Deposit(new Parts(journal, most), taken.reports(), fresh, discrepancies, matched);
        deposit.reports();
        var reports = Stream.concat(journal.reports().stream(), taken.prose().stream());
        int findings = deposit.incidents(reckoning.sittings(matched, reports.toList()), raised.alerts());
        deposit.last(taken.rejects().stream()
                .map(reject -> Body.reject(reject.file(), reject.line(), reject.reason()))
                .filter(body -> !journal.holds(EntryType.REJECT, body.id()))
                .toList());
        logViews(raised);
        return new Outcome(
                taken.prose().size() + taken.rows().size(),
                taken.known().size(),
                fresh.size(),
                matched.changed().size(),
                findings,
                raised.alerts(),
                discrepancies,
                taken.rejects());
    }
}
