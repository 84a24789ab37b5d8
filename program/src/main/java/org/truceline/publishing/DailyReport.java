// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.truceline.model.Discrepancy;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.Review;
import org.truceline.model.Statement;

/// A daily report, or one of a week or of all days since the start, as values: every figure with the entries behind it.
/// The same record up to the same checkpoint gives the same report, whatever was added since.
///
/// @param scene of the days of the report and of as many before
/// @param made when the newest entry of the checkpoint came on record
/// @param allegations in the order of the sides, then of the statements
/// @param told earlier incidents of which reports of these days speak
/// @param taken reports of these days that came on record after their day was over, and later ones that tell of
///     incidents of these days
/// @param corrected what was corrected or rejected on review
/// @param cases those raised before the days were over
/// @param cited all that the figures rest on, by the number of its entry
record DailyReport(
        ReportDays days,
        Scene scene,
        Instant made,
        DayStatus status,
        List<ReportFigure> figures,
        List<Allegation> allegations,
        List<Incident> told,
        List<TakenLate> taken,
        List<Corrected> corrected,
        List<Discrepancy> discrepancies,
        List<CaseLine> cases,
        SortedMap<Long, Cited> cited) {
    DailyReport {
        figures = List.copyOf(figures);
        allegations = List.copyOf(allegations);
        told = List.copyOf(told);
        taken = List.copyOf(taken);
        corrected = List.copyOf(corrected);
        discrepancies = List.copyOf(discrepancies);
        cases = List.copyOf(cases);
    }

    /// @param at when it came on record
    record TakenLate(Report report, Instant at, long entry) {}

    /// @param first the statement as first read
    record Corrected(Statement first, Review review, long entry) {}

    /// @param days must end within the days of the scene for the status to be known
    static DailyReport of(Scene scene, ReportDays days) {
        return new ReportMaker(scene, days).make();
    }

    /// The figures of one section, in their order.
    List<ReportFigure> figures(String section) {
        return figures.stream()
                .filter(figure -> figure.section().equals(section))
                .toList();
    }

    List<ReportFigure> figures(String section, String code) {
        return figures(section).stream()
                .filter(figure -> figure.code().equals(code))
                .toList();
    }
}
