// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.truceline.journal.Json;
import org.truceline.publishing.language.Language;
import org.truceline.publishing.language.Words;

/// A daily report as a file. The same record up to the same checkpoint gives the same bytes, on whatever machine and
/// whatever was added since.
public final class ReportFiles {
    private final DailyReport report;

    /// @param scene that the last of the days lies in
    public ReportFiles(Scene scene, ReportDays days) {
        this.report = DailyReport.of(scene, days);
    }

    /// A form that a report can have.
    public enum Format {
        HTML("text/html;charset=utf-8"),
        PDF("application/pdf"),
        JSON("application/json"),
        CSV("text/csv;charset=utf-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /// As addresses and files end in it.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String mediaType() {
            return mediaType;
        }

        public static Optional<Format> find(String code) {
            return Arrays.stream(values())
                    .filter(format -> format.code().equals(code))
                    .findFirst();
        }
    }

    /// The whole file.
    ///
    /// @param language of HTML and PDF; the others are the same in all
    public byte[] bytes(Format format, Language language) {
        return switch (format) {
            case HTML -> utf8(page(Words.in(language), false));
            case PDF -> PdfPrinter.print(page(Words.in(language), true), language, report.made(), id(language));
            case JSON -> utf8(Json.line(DailyReportJson.of(report)) + "\n");
            case CSV -> utf8(DailyReportCsv.of(report));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The report as a page of the server.
    Sheet sheet(Words words) {
        var page = new ReportPage(report, false, true, words);
        return Sheet.of(page.title(), Section.REPORTS, "report.mustache", page.view())
                .withStyle("/assets/src/daily/report.css");
    }

    /// The same on every machine: hash codes of texts are, those of constants are not.
    private long id(Language language) {
        var days = report.days();
        var checkpoint = report.scene().source().checkpoint();
        return String.join(
                        " ",
                        checkpoint.root().toHex(),
                        days.kind().code(),
                        days.first().toString(),
                        days.last().toString(),
                        language.tag())
                .hashCode();
    }

    /// What the templates of files show beside the report.
    record Frame(
            Map<String, String> t,
            String lang,
            String dir,
            String agreement,
            String origin,
            String size,
            String root,
            String again,
            String style) {}

    /// What goes into the frame.
    record Framed(String title, String body) {}

    private String page(Words words, boolean isPrinted) {
        var page = new ReportPage(report, isPrinted, false, words);
        var checkpoint = report.scene().source().checkpoint();
        var frame = new Frame(
                words.messages(),
                words.language().tag(),
                words.language().direction(),
                report.scene().period().title(),
                checkpoint.origin(),
                Long.toString(checkpoint.size()),
                checkpoint.root().toHex(),
                again(words.language(), isPrinted),
                style(words.language(), isPrinted));
        String body = Templates.of("report.mustache").execute(page.view(), frame);
        return Templates.of("report-file.mustache").execute(new Framed(page.title(), body), frame);
    }

    private String again(Language language, boolean isPrinted) {
        String kind = switch (report.days().kind()) {
            case DAY -> "";
            case WEEK -> " --week";
            case SINCE_START -> " --since-start";
        };
        return "truceline report DIR --day " + report.days().last() + kind + " --format "
                + (isPrinted ? Format.PDF : Format.HTML).code() + " --lang " + language.tag() + " --at-checkpoint "
                + report.scene().source().checkpoint().size() + " -o FILE";
    }

    private static String style(Language language, boolean isPrinted) {
        if (!isPrinted) {
            return Templates.style() + Templates.reportStyle();
        }
        String style = Templates.printStyle("report-print.css");
        return language.direction().equals("rtl") ? style + Templates.printStyle("report-print-rtl.css") : style;
    }
}
