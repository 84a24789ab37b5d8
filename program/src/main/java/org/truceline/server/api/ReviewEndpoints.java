// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.ReviewForm;
import org.truceline.journal.StatementForm;
import org.truceline.model.Bonds;
import org.truceline.model.Coded;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.Correction;
import org.truceline.monitor.CorrectionException;
import org.truceline.monitor.MemberReview;
import org.truceline.monitor.Monitor;
import org.truceline.pages.Reviewing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Statements that wait for a person, with the words that carry them, and what a person says of each. Where the record
/// lies here, what rests on a statement is made anew at once; at a node what is said is signed in the member's name,
/// and the host makes anew what rests on it once it reaches him.
final class ReviewEndpoints {
    private static final int MOST = 10;

    private final Member member;

    ReviewEndpoints(Member member) {
        this.member = member;
    }

    Map<String, Endpoint> all() {
        var all = new LinkedHashMap<String, Endpoint>();
        all.put("review.list", Endpoint.own(this::list));
        all.put("review.decide", Endpoint.own(this::decide));
        return all;
    }

    /// What the one who asks has said nothing of yet: first what nobody has looked at, each part by report and place in
    /// it, so that one report is read in one go.
    private Answer list(Ask ask) throws IOException {
        String by = ask.signedIn().account();
        int most = ask.findValue("limit").map(Integer::parseInt).orElse(MOST);
        var after = ask.findValue("after").map(ReviewEndpoints::id);
        return Answer.of(member.read(journal -> {
            var open = open(AtHand.reviewed(journal), by);
            var page = open.stream()
                    .skip(after.map(id -> position(open, id)).orElse(0))
                    .limit(most)
                    .toList();
            var json = Json.object()
                    .put("waiting", open.size())
                    .put(
                            "unseen",
                            open.stream().filter(one -> one.all().isEmpty()).count())
                    .put("here", member.reviewing() != Reviewing.NOT_HERE);
            var list = json.putArray("statements");
            var context = new Context(journal);
            page.forEach(reviewed -> list.add(context.json(reviewed)));
            return json;
        }));
    }

    private List<Reviewed> open(List<Reviewed> all, String by) {
        return all.stream()
                .filter(reviewed -> reviewed.findBy(member.reviewsAs(), by).isEmpty())
                .sorted(Comparator.comparing((Reviewed one) -> !one.all().isEmpty())
                        .thenComparing(one -> one.first().reported())
                        .thenComparing(one -> one.first().id()))
                .toList();
    }

    /// How many come up to and with a statement; none when it waits no longer.
    private static int position(List<Reviewed> open, StatementId id) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).first().id().equals(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static StatementId id(String text) {
        try {
            return StatementId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "Not as described", "there is no such statement as " + text, e);
        }
    }

    /// What is told of the same incident, that which is least surely the same first.
    private static final Comparator<ObjectNode> LEAST_SURE =
            Comparator.comparingDouble(line -> line.path("p").asDouble(0));

    /// What lies around statements: their reports, and what else is told of the same incident.
    private static final class Context {
        private final Map<ReportId, Report> reports;
        private final Map<StatementId, Incident> incidents = new HashMap<>();

        Context(Journal journal) {
            this.reports = journal.reports().stream().collect(Collectors.toMap(Report::id, report -> report));
            journal.incidents()
                    .forEach(incident ->
                            incident.statements().forEach(statement -> incidents.put(statement.id(), incident)));
        }

        ObjectNode json(Reviewed reviewed) {
            var first = reviewed.first();
            var json = StatementForm.write(first);
            var report = Objects.requireNonNull(reports.get(first.report()), "a statement has its report");
            json.set("report", json(report));
            var fields = json.putObject("fields");
            Correction.words(first).forEach(fields::put);
            var reviews = json.putArray("reviews");
            reviewed.standingOpinions().forEach(review -> reviews.add(ReviewForm.write(review)));
            Optional.ofNullable(incidents.get(first.id())).ifPresent(incident -> {
                json.put("incident", incident.id().value());
                var linked = json.putArray("linked");
                incident.statements().stream()
                        .filter(other -> !other.id().equals(first.id()))
                        .map(other -> line(other, incident.likelihood(first.id(), other.id())))
                        .sorted(LEAST_SURE)
                        .forEach(linked::add);
            });
            return json;
        }

        private static ObjectNode json(Report report) {
            return Json.object()
                    .put("id", report.id().value())
                    .put("name", report.name())
                    .put("publisher", report.publisher())
                    .put("published", report.published().toString())
                    .put("text", report.text());
        }

        /// @param p how likely the two are the same; empty when they were put together by others alone
        private ObjectNode line(Statement other, OptionalDouble p) {
            var report = reports.get(other.report());
            var json = Json.object()
                    .put("statement", other.id().toString())
                    .put("publisher", report == null ? "" : report.publisher())
                    .put("quote", other.quote().words());
            p.ifPresent(likely -> json.put("p", likely));
            return json;
        }
    }

    /// The statement that a review stands beside: of a link, the lesser of the two.
    private static StatementId subject(Ask ask) {
        var id = id(ask.text("statement"));
        return isOfLink(ask) ? pair(ask).a() : id;
    }

    private static boolean isOfLink(Ask ask) {
        return ask.text("opinion").equals("link");
    }

    private static Bonds.Pair pair(Ask ask) {
        var one = id(ask.text("statement"));
        var other = id(ask.body().path("other").asString(""));
        if (one.equals(other)) {
            throw RefusedException.against("a link is between two statements");
        }
        return Bonds.Pair.of(one, other);
    }

    private Answer decide(Ask ask) throws IOException {
        String by = ask.signedIn().account();
        var id = subject(ask);
        if (member.reviewing() == Reviewing.NOT_HERE) {
            throw new RefusedException(
                    409,
                    "Not here",
                    "an observer's copy of the record does not hold what others said on review; ask a member who has it");
        }
        var outcome = member.flow((journal, monitor) -> {
            var reviewed = find(journal.reviewed(), id);
            var opinion = opinion(ask, journal, reviewed);
            requireNew(reviewed, by, opinion);
            return monitor.review(reviewed, by, now(), opinion);
        });
        return outcome.isPresent() ? made(outcome.get()) : sign(ask, by, id);
    }

    private static Answer made(Monitor.ReviewOutcome made) {
        return Answer.made(Json.object()
                .put("review", made.review().id())
                .put("incidents", made.incidents())
                .put("findings", made.findings())
                .put("pending", false));
    }

    /// At a node it is signed, and goes to the host like any note.
    private Answer sign(Ask ask, String by, StatementId id) throws IOException {
        var review = member.write((journal, pen) -> {
            var reviewed = find(AtHand.reviewed(journal), id);
            var opinion = opinion(ask, journal, reviewed);
            requireNew(reviewed, by, opinion);
            return MemberReview.write(journal, pen, reviewed, by, now(), opinion);
        });
        return Answer.made(Json.object()
                .put("review", review.id())
                .put("incidents", 0)
                .put("findings", 0)
                .put("pending", true));
    }

    private Instant now() {
        return member.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Reviewed find(List<Reviewed> all, StatementId id) {
        return all.stream()
                .filter(reviewed -> reviewed.first().id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.missing("there is no statement " + id));
    }

    private void requireNew(Reviewed reviewed, String by, Review.Opinion opinion) {
        if (opinion instanceof Review.Linked linked) {
            if (reviewed.bond(member.reviewsAs(), by, linked.other()) == linked.bond()) {
                throw new RefusedException(409, "Said before", "your newest word on the two says so already");
            }
            return;
        }
        var said = reviewed.findBy(member.reviewsAs(), by).map(Review::opinion);
        if (said.filter(opinion::equals).isPresent()) {
            throw new RefusedException(409, "Said before", "your newest review of it says so already");
        }
        if (said.isEmpty() && opinion instanceof Review.Withdrawn) {
            throw new RefusedException(409, "Nothing said", "you have said nothing of it that could be taken back");
        }
    }

    private Review.Opinion opinion(Ask ask, Journal journal, Reviewed reviewed) {
        return switch (ask.text("opinion")) {
            case "confirm" -> new Review.Confirmed();
            case "withdraw" -> new Review.Withdrawn();
            case "link" -> {
                var other = pair(ask).b();
                find(journal.reviewed(), other);
                if (ask.text("bond").isEmpty()) {
                    throw RefusedException.against("a link is the same, apart or open; 'bond' says which");
                }
                yield new Review.Linked(other, Coded.parse(Review.Bond.class, ask.text("bond")));
            }
            case "reject" -> {
                String reason = ask.text("reason").strip();
                if (reason.isEmpty()) {
                    throw RefusedException.against("a rejection needs a reason");
                }
                yield new Review.Rejected(reason);
            }
            case "correct" -> new Review.Corrected(corrected(ask.body().path("fields"), journal, reviewed.first()));
            default -> throw new IllegalStateException("the description lets this opinion through: " + ask.body());
        };
    }

    private Statement corrected(JsonNode fields, Journal journal, Statement first) {
        var report = journal.findReport(first.report()).orElseThrow();
        Gazetteer gazetteer = member.gazetteer();
        var correction = new Correction(first, report.text(), gazetteer::find);
        try {
            for (var field : fields.properties()) {
                correction.set(field.getKey() + "=" + field.getValue().asString());
            }
        } catch (CorrectionException e) {
            throw new RefusedException(422, "Not possible", String.valueOf(e.getMessage()), e);
        }
        if (correction.statement().equals(first)) {
            throw RefusedException.against("nothing was corrected");
        }
        return correction.statement();
    }
}
