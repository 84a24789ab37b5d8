// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Member;
import org.truceline.journal.Pen;
import org.truceline.model.Bonds;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.Correction;
import org.truceline.monitor.MemberReview;
import org.truceline.monitor.Monitor;
import org.truceline.node.NodeConfig;
import org.truceline.node.NodeSetup;

/// A record opened to review its statements. At the node of a member who does not host it, what is said is signed in
/// his name and waits in his outbox for the host.
final class ReviewDesk implements AutoCloseable {
    private final OpenRecord record;

    /// Absent where the record itself is written.
    private final @Nullable Pen pen;

    private final @Nullable Monitor monitor;
    private final Map<ReportId, Report> reports = new HashMap<>();
    private @Nullable Gazetteer gazetteer;

    private ReviewDesk(OpenRecord record, @Nullable Pen pen, @Nullable Monitor monitor) {
        this.record = record;
        this.pen = pen;
        this.monitor = monitor;
        record.journal().reports().forEach(report -> reports.put(report.id(), report));
    }

    static ReviewDesk open(Path dir) throws IOException {
        if (!NodeConfig.isNode(dir) || NodeConfig.read(dir).isHost()) {
            var record = OpenRecord.toWrite(dir);
            return new ReviewDesk(record, null, record.monitor());
        }
        if (NodeConfig.read(dir).own().role() == Member.Role.OBSERVER) {
            throw new UsageException(
                    dir + ": an observer's copy of the record does not hold what others said on review;"
                            + " nothing is reviewed here");
        }
        var pen = NodeSetup.pen(dir, Passphrases.ofMachine());
        return new ReviewDesk(OpenRecord.toRead(dir), pen, null);
    }

    /// All statements with their reviews, in the order of their ids.
    List<Reviewed> all() throws IOException {
        return AtHand.reviewed(record.journal());
    }

    /// What a person has said of a statement and not taken back.
    Optional<Review> findBy(Reviewed reviewed, String by) {
        return reviewed.findBy(pen == null ? "" : pen.author(), by.strip());
    }

    Reviewed find(String id) throws IOException {
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
        boolean isSaid = findBy(reviewed, by)
                .filter(review -> review.opinion().equals(opinion))
                .isPresent();
        if (isSaid) {
            return "the newest review of it by " + by.strip() + " says so already; nothing added";
        }
        var now = record.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return pen == null ? decide(reviewed, by, now, opinion) : sign(pen, reviewed, by, now, opinion);
    }

    /// Says of two statements, in any order, whether they are about the same thing.
    String link(String one, String other, String by, Review.Bond bond) throws IOException {
        if (one.equals(other)) {
            throw new UsageException("expected two statements, this is one: " + one);
        }
        var pair = Bonds.Pair.of(find(one).first().id(), find(other).first().id());
        var at = find(pair.a().toString());
        if (at.bond(pen == null ? "" : pen.author(), by.strip(), pair.b()) == bond) {
            return bond == Review.Bond.OPEN
                    ? by.strip() + " has said nothing of the two that could be taken back"
                    : "the newest word of " + by.strip() + " on the two says so already; nothing added";
        }
        return review(at, by, new Review.Linked(pair.b(), bond));
    }

    private String sign(Pen own, Reviewed reviewed, String by, Instant now, Review.Opinion opinion) throws IOException {
        var review = MemberReview.write(record.journal(), own, reviewed, by, now, opinion);
        return "review " + review.id() + " is signed here and goes to the host, who makes anew what rests on it;"
                + " a side decides only of what it put on record itself";
    }

    private String decide(Reviewed reviewed, String by, Instant now, Review.Opinion opinion) throws IOException {
        var outcome =
                Objects.requireNonNull(monitor, "who decides has the flow").review(reviewed, by, now, opinion);
        return "review %s is on record; %d incidents and %d findings made anew"
                .formatted(outcome.review().id(), outcome.incidents(), outcome.findings());
    }

    @Override
    public void close() throws IOException {
        record.close();
    }
}
