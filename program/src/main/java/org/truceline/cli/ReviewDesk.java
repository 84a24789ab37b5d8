// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.monitor.Correction;
import org.truceline.monitor.Monitor;

/// A record opened to review its statements.
final class ReviewDesk implements AutoCloseable {
    private final OpenRecord record;
    private final Monitor monitor;
    private final Map<ReportId, Report> reports = new HashMap<>();
    private @Nullable Gazetteer gazetteer;

    private ReviewDesk(OpenRecord record) throws IOException {
        this.record = record;
        this.monitor = record.monitor();
        record.journal().reports().forEach(report -> reports.put(report.id(), report));
    }

    static ReviewDesk open(Path dir) throws IOException {
        return new ReviewDesk(OpenRecord.toWrite(dir));
    }

    /// All statements with their reviews, in the order of their ids.
    List<Reviewed> all() {
        return record.journal().reviewed();
    }

    Reviewed find(String id) {
        return all().stream()
                .filter(reviewed -> reviewed.first().id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "there is no statement '" + id + "' on record; see: truceline review DIR list"));
    }

    Report report(Reviewed reviewed) {
        var report = reports.get(reviewed.first().report());
        if (report == null) {
            throw new IllegalStateException("the report of " + reviewed.first().id() + " is not on record");
        }
        return report;
    }

    /// A correction that begins from what was read.
    Correction correction(Reviewed reviewed) {
        return new Correction(
                reviewed.first(), report(reviewed).text(), name -> gazetteer().find(name));
    }

    private Gazetteer gazetteer() {
        if (gazetteer == null) {
            gazetteer = Gazetteer.builtIn();
        }
        return gazetteer;
    }

    /// Puts a review on record, unless its person's newest one says the same already; says in words what came of it.
    String review(Reviewed reviewed, String by, Review.Opinion opinion) throws IOException {
        if (by.isBlank()) {
            throw new UsageException("expected the name of who reviews");
        }
        boolean isSaid = reviewed.findBy(by.strip())
                .filter(review -> review.opinion().equals(opinion))
                .isPresent();
        if (isSaid) {
            return "the newest review of it by " + by.strip() + " says so already; nothing added";
        }
        var outcome = monitor.review(reviewed, by, record.clock().instant().truncatedTo(ChronoUnit.SECONDS), opinion);
        return "review %s is on record; %d incidents and %d findings made anew"
                .formatted(outcome.review().id(), outcome.incidents(), outcome.findings());
    }

    @Override
    public void close() throws IOException {
        record.close();
    }
}
