// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.ReviewForm;
import org.truceline.journal.StatementForm;
import org.truceline.model.Polarity;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;

/// Statements with their reviews, for people and for programs.
final class ReviewList {
    private final List<Reviewed> all;
    private final Map<ReportId, Report> reports = new HashMap<>();
    private final PrintWriter out;

    ReviewList(Journal journal, PrintWriter out) {
        this.all = journal.reviewed();
        journal.reports().forEach(report -> reports.put(report.id(), report));
        this.out = out;
    }

    /// @param report id or name of a report; absent for all
    void print(boolean unreviewed, @Nullable String report, boolean asJson) {
        if (report != null && reports.values().stream().noneMatch(known -> isNamed(known, report))) {
            throw new UsageException("there is no report '" + report + "' on record");
        }
        all.stream()
                .filter(reviewed -> !unreviewed || reviewed.all().isEmpty())
                .filter(reviewed -> report == null || isOf(reviewed, report))
                .forEach(reviewed -> out.println(asJson ? json(reviewed) : words(reviewed)));
    }

    private boolean isOf(Reviewed reviewed, String report) {
        var known = reports.get(reviewed.first().report());
        return known != null && isNamed(known, report);
    }

    private static boolean isNamed(Report report, String name) {
        return report.id().value().equals(name) || report.name().equals(name);
    }

    private static String json(Reviewed reviewed) {
        var json = StatementForm.write(reviewed.first());
        var reviews = json.putArray("reviews");
        reviewed.all().forEach(review -> reviews.add(ReviewForm.write(review)));
        json.put("counts_as", standing(reviewed));
        return Json.line(json);
    }

    private static String words(Reviewed reviewed) {
        var out = new StringBuilder(what(reviewed.first()));
        out.append(System.lineSeparator())
                .append("    \"")
                .append(reviewed.first().quote().words().replaceAll("\\s+", " "))
                .append('"');
        for (Review review : reviewed.all()) {
            out.append(System.lineSeparator()).append("    ").append(opinion(review));
            if (reviewed.beside().contains(review)) {
                out.append(" (beside it, deciding nothing)");
            }
        }
        if (reviewed.isDisputed()) {
            out.append(System.lineSeparator())
                    .append("    disputed; counts as ")
                    .append(standing(reviewed));
        }
        return out.toString();
    }

    private static String standing(Reviewed reviewed) {
        var standing = reviewed.standing();
        if (standing.isEmpty()) {
            return "rejected";
        }
        return standing.get().equals(reviewed.first()) ? "read" : "corrected";
    }

    static String opinion(Review review) {
        return switch (review.opinion()) {
            case Review.Confirmed confirmed -> "confirmed by " + review.person();
            case Review.Corrected corrected -> "corrected by " + review.person() + ": " + said(corrected.statement());
            case Review.Rejected rejected -> "rejected by " + review.person() + ": " + rejected.reason();
            case Review.Withdrawn withdrawn -> "taken back by " + review.person();
            case Review.Linked linked ->
                switch (linked.bond()) {
                    case SAME -> "about the same as " + linked.other() + " by " + review.person();
                    case APART -> "not about the same as " + linked.other() + " by " + review.person();
                    case OPEN -> "left to the matcher with " + linked.other() + " by " + review.person();
                };
        };
    }

    /// A statement on one line: `id  speaker accuses: shelling by X of Y, at Z, on D`.
    static String what(Statement statement) {
        return statement.id() + "  " + said(statement);
    }

    private static String said(Statement statement) {
        var speaker = statement.speaker();
        var out = new StringBuilder()
                .append(
                        speaker == null
                                ? "(the report itself)"
                                : speaker.names().getFirst())
                .append(' ')
                .append(statement.stance().code())
                .append(": ")
                .append(statement.polarity() == Polarity.NEGATED ? "not " : "")
                .append(statement.act().code());
        append(out, " by ", statement.actor());
        append(out, " of ", statement.target());
        if (statement.place() != null) {
            out.append(", at ").append(statement.place().words());
        }
        if (statement.when() != null) {
            out.append(", ").append(statement.when().words());
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String before, List<String> names) {
        if (!names.isEmpty()) {
            out.append(before).append(String.join(" and ", names));
        }
    }
}
