// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.truceline.model.Coded;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// A file with one report in words. It may open with a header: `Published:`, `Publisher:` and `Kind:` lines, then an
/// empty line. The text after it is kept to the character.
final class ProseFile {
    private static final Pattern HEADER_LINE = Pattern.compile("(Published|Publisher|Kind|Id):[ \\t]*(.*)");
    private static final Set<ReportKind> KINDS =
            Set.of(ReportKind.ARTICLE, ReportKind.BULLETIN, ReportKind.SITREP, ReportKind.OFFICIAL, ReportKind.HOTLINE);

    private final Path file;
    private final Form form;
    private final Defaults defaults;

    ProseFile(Path file, Form form, Defaults defaults) {
        this.file = file;
        this.form = form;
        this.defaults = defaults;
    }

    void take(InputStream in, Consumer<Item> sink) throws IOException {
        byte[] bytes = in.readNBytes(Intake.MAX_REPORT_BYTES + 1);
        if (bytes.length > Intake.MAX_REPORT_BYTES) {
            sink.accept(
                    rejected(1, "expected a report of at most " + Intake.MAX_REPORT_BYTES + " bytes, this is longer"));
            return;
        }
        String text = Utf8.decode(bytes);
        var header = new HashMap<String, String>();
        int bodyStart = readHeader(text, header);
        String body = text.substring(bodyStart);
        if (body.isBlank()) {
            sink.accept(rejected(1, "expected words after the header, there are none"));
            return;
        }
        try {
            sink.accept(new Item.Prose(report(header, body)));
        } catch (IllegalArgumentException e) {
            sink.accept(rejected(1, String.valueOf(e.getMessage())));
        }
    }

    /// Fills `header` and returns where the body starts: 0 unless the first line is a header line and the block ends
    /// with an empty line.
    private static int readHeader(String text, Map<String, String> header) {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            int next = end < 0 ? text.length() : end + 1;
            var match = HEADER_LINE.matcher(line);
            if (match.matches()) {
                header.put(
                        match.group(1).toLowerCase(Locale.ROOT), match.group(2).strip());
            } else if (line.isEmpty() && !header.isEmpty()) {
                return next;
            } else {
                break;
            }
            at = next;
        }
        header.clear();
        return 0;
    }

    private Report report(Map<String, String> header, String body) {
        var published = Optional.ofNullable(header.get("published"))
                .map(ProseFile::date)
                .or(defaults::published)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a date of publication: a 'Published: 2016-09-12' line on top, or --published"));
        var publisher = Optional.ofNullable(header.get("publisher"))
                .or(defaults::publisher)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a publisher: a 'Publisher: NAME' line on top, or --publisher"));
        var kind = Optional.ofNullable(header.get("kind"))
                .map(ProseFile::kind)
                .orElse(form == Form.BULLETIN ? ReportKind.BULLETIN : ReportKind.ARTICLE);
        String leaf = String.valueOf(file.getFileName());
        String stem = leaf.contains(".") ? leaf.substring(0, leaf.lastIndexOf('.')) : leaf;
        return Report.of(kind, "reports", header.getOrDefault("id", stem), published, publisher, body, leaf, 1);
    }

    static LocalDate date(String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new IllegalArgumentException("expected a year from 1900 to 2200, got '" + text + "'");
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a date like 2016-09-12, got '" + text + "'", e);
        }
    }

    static ReportKind kind(String code) {
        var kind = Coded.parse(ReportKind.class, code.toLowerCase(Locale.ROOT));
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("'" + code + "' is no kind of report in words");
        }
        return kind;
    }

    private Item.Rejected rejected(int line, String reason) {
        return new Item.Rejected(file.toString(), line, reason);
    }
}
