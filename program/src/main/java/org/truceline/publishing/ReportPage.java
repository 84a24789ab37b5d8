// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Finding;
import org.truceline.model.IncidentId;
import org.truceline.publishing.ReportView.CaseRow;
import org.truceline.publishing.ReportView.Claim;
import org.truceline.publishing.ReportView.Item;
import org.truceline.publishing.ReportView.Line;
import org.truceline.publishing.ReportView.Pair;
import org.truceline.publishing.ReportView.Part;
import org.truceline.publishing.ReportView.Speaker;
import org.truceline.publishing.ReportView.Stance;
import org.truceline.publishing.ReportView.Table;
import org.truceline.publishing.language.Words;

/// Puts a daily report into words.
final class ReportPage {
    private final DailyReport report;
    private final boolean isPrinted;
    private final boolean isServed;
    private final Words words;
    private final Wording wording;
    private final EntryRefs refs;
    private final EntryLines entries;

    /// @param isPrinted whether its plots are drawn for paper
    /// @param isServed whether there is a server that shows entries
    ReportPage(DailyReport report, boolean isPrinted, boolean isServed, Words words) {
        this.report = report;
        this.isPrinted = isPrinted;
        this.isServed = isServed;
        this.words = words;
        this.wording = new Wording(words);
        this.refs = new EntryRefs(words);
        this.entries = new EntryLines(report.scene(), wording);
    }

    ReportView view() {
        return new ReportView(
                title(),
                words.text("report-kind-" + report.days().kind().code()),
                words.text(
                        "report-window",
                        "zone",
                        zone(),
                        "first",
                        date(report.days().first()),
                        "last",
                        last()),
                words.text(
                        "report-made",
                        "size",
                        report.scene().source().checkpoint().size(),
                        "at",
                        words.moment(report.made(), report.scene().period().zone())),
                lines("summary"),
                lines("effort"),
                sides(),
                channels(),
                columns(),
                counts(),
                lines("findings"),
                report.figures("channel").stream()
                        .filter(figure -> figure.of().other().isEmpty())
                        .map(this::line)
                        .toList(),
                cases(),
                report.told().stream()
                        .map(i -> item(entries.incident(i), "", entry(i.id())))
                        .toList(),
                report.taken().stream().map(this::taken).toList(),
                report.corrected().stream()
                        .map(one -> item(
                                entries.review(one.review()),
                                one.first().quote().words(),
                                one.entry()))
                        .toList(),
                report.discrepancies().stream()
                        .map(d -> item(
                                entries.sum(d),
                                d.words(),
                                report.scene().source().entry(d).orElse(null)))
                        .toList(),
                new ReportPlots(report, isPrinted, words).pictures(),
                claims(),
                entries.of(report.cited(), isServed),
                entries.more(report.cited().size()));
    }

    String title() {
        var days = report.days();
        return switch (days.kind()) {
            case DAY -> words.text("report-title-day", "day", words.fullDay(days.last()));
            case WEEK -> words.text("report-title-week", "first", date(days.first()), "last", last());
            case SINCE_START -> words.text("report-title-since-start", "first", date(days.first()), "last", last());
        };
    }

    private String zone() {
        return report.scene().period().zone().getId();
    }

    private String date(LocalDate day) {
        return words.dayWithYear(day);
    }

    private String last() {
        return date(report.days().last());
    }

    private @Nullable Long entry(IncidentId id) {
        return report.scene().source().entry(id).orElse(null);
    }

    private Item item(String text, String said, @Nullable Long entry) {
        return new Item(text, said, entry == null ? List.of() : refs.of(List.of(entry)));
    }

    private List<Line> lines(String section) {
        return report.figures(section).stream().map(this::line).toList();
    }

    private Line line(ReportFigure figure) {
        return line(label(figure), figure);
    }

    private Line line(String label, ReportFigure figure) {
        Range before = figure.before();
        return new Line(
                label,
                wording.range(figure.value()),
                before == null ? "" : words.text("report-before", "value", wording.range(before)),
                refs.of(figure.entries()));
    }

    private String label(ReportFigure figure) {
        String other = figure.of().other();
        return switch (figure.section() + "/" + figure.code()) {
            case "effort/reports_of_kind" -> words.code("kind", other);
            case "counts/act" -> Wording.sentence(words.code("act", other));
            case "counts/place" -> other.equals(ReportCounts.NOBODY) ? words.text("place-none") : other;
            case "counts/side" -> side(figure.of().side());
            case "findings/incidents", "columns/found" -> words.code("verdict", other);
            default ->
                words.text("report-" + figure.section() + "-" + figure.code().replace('_', '-'));
        };
    }

    private String side(String id) {
        return id.equals(ReportCounts.NOBODY)
                ? words.text("report-nobody")
                : report.scene().cast().side(id).map(Side::label).orElse(id);
    }

    private List<Stance> sides() {
        return report.status().sides().stream()
                .map(line -> new Stance(side(line.side()), wording.status(line.status()), line.reason()))
                .toList();
    }

    private List<Part> channels() {
        var parts = new ArrayList<Part>();
        for (ChannelLabel channel : report.scene().cast().channels()) {
            var lines = report.status().of(channel).stream()
                    .map(line -> words.text("part", "side", side(line.side()), "status", wording.status(line.status())))
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(channel.label(), String.join(" · ", lines)));
            }
        }
        return parts;
    }

    /// Under each side that alleges something, a row for each side of which it does.
    private List<Speaker> columns() {
        Map<String, Map<String, List<ReportFigure>>> pairs = new LinkedHashMap<>();
        report.figures("columns")
                .forEach(figure -> pairs.computeIfAbsent(figure.of().by(), by -> new LinkedHashMap<>())
                        .computeIfAbsent(figure.of().side(), of -> new ArrayList<>())
                        .add(figure));
        var speakers = new ArrayList<Speaker>();
        pairs.forEach((by, of) -> {
            var rows = new ArrayList<Pair>();
            of.forEach((side, figures) -> rows.add(pair(side, figures)));
            speakers.add(new Speaker(side(by), rows));
        });
        return speakers;
    }

    private Pair pair(String of, List<ReportFigure> figures) {
        var claim = new ArrayList<Line>();
        var answer = new ArrayList<Line>();
        var finding = new ArrayList<Line>();
        for (ReportFigure figure : figures) {
            switch (figure.code()) {
                case "accusations", "claimed" -> claim.add(line(figure));
                case "found" -> finding.add(line(figure));
                default -> answer.add(line(figure));
            }
        }
        return new Pair(side(of), claim, answer, finding);
    }

    private List<Table> counts() {
        return List.of("act", "side", "place").stream()
                .map(code -> new Table(
                        words.text("report-counts-by-" + code),
                        words.text("report-counts-" + code),
                        report.figures("counts", code).stream().map(this::line).toList()))
                .filter(table -> !table.lines().isEmpty())
                .toList();
    }

    private List<CaseRow> cases() {
        return report.cases().stream()
                .map(line -> new CaseRow(
                        line.id(),
                        line.by(),
                        line.of(),
                        words.number(line.alleged()),
                        line.steps().stream()
                                .map(step -> item(entries.step(step), step.words(), step.entry()))
                                .toList()))
                .toList();
    }

    private Item taken(DailyReport.TakenLate late) {
        return item(
                words.text(
                        "report-taken",
                        "publisher",
                        late.report().publisher(),
                        "published",
                        date(late.report().published()),
                        "at",
                        words.moment(late.at(), report.scene().period().zone())),
                "",
                late.entry());
    }

    private List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        for (Allegation one : report.allegations()) {
            claims.add(new Claim(
                    words.numeral(claims.size() + 1L),
                    one.by().label(),
                    one.of().label(),
                    words.text(
                            "report-told",
                            "said",
                            wording.said(one.accusation()),
                            "day",
                            date(one.accusation().reported())),
                    one.accusation().quote().words(),
                    words.text("report-columns-" + one.answer()),
                    verdicts(one.findings()),
                    refs.of(behind(one))));
        }
        return claims;
    }

    private String verdicts(List<Finding> findings) {
        var heads = findings.stream()
                .map(Finding::verdict)
                .distinct()
                .sorted()
                .map(wording::verdict)
                .toList();
        return heads.isEmpty() ? words.text("report-no-finding") : wording.list(heads);
    }

    private List<Long> behind(Allegation one) {
        var source = report.scene().source();
        var numbers = new TreeSet<Long>();
        source.entry(one.accusation().id()).ifPresent(numbers::add);
        var incident = one.incident();
        if (incident != null) {
            source.entry(incident.id()).ifPresent(numbers::add);
        }
        one.answers().forEach(s -> source.entry(s.id()).ifPresent(numbers::add));
        one.findings().forEach(f -> source.entry(f).ifPresent(numbers::add));
        return List.copyOf(numbers);
    }
}
