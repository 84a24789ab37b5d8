// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.truceline.model.Quote;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.StatementId;
import tools.jackson.databind.json.JsonMapper;

/// A CSV table with a header (RFC 4180), read row by row and by column name. Each row is kept whole, as a JSON object
/// of its fields in the table's order.
final class Table {
    private final Path file;
    private final RowForm form;
    private final JsonMapper json = new JsonMapper();

    Table(Path file, RowForm form) {
        this.file = file;
        this.form = form;
    }

    void take(InputStream in, Consumer<Item> sink) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        long line = 1;
        try (var csv = CsvReader.builder()
                .detectBomHeader(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(Intake.MAX_REPORT_BYTES)
                .ofCsvRecord(new InputStreamReader(in, decoder))) {
            var records = csv.iterator();
            var header = records.next();
            line = header.getStartingLineNumber();
            if (headerHolds(header, sink)) {
                rows(header.getFields(), records, sink);
            }
        } catch (CsvParseException e) {
            sink.accept(rejected(line, "expected CSV: " + message(e)));
        } catch (java.io.UncheckedIOException e) {
            sink.accept(rejected(line, "expected CSV in UTF-8: " + message(e)));
        }
    }

    private void rows(List<String> columns, Iterator<CsvRecord> records, Consumer<Item> sink) {
        while (records.hasNext()) {
            var record = records.next();
            if (!isHashtags(record)) {
                sink.accept(item(columns, record));
            }
        }
    }

    /// Whether a row holds the hashtags of the HXL standard, which some publishers put under the header.
    private static boolean isHashtags(CsvRecord record) {
        return record.getFields().stream().allMatch(field -> field.isEmpty() || field.startsWith("#"))
                && record.getFields().stream().anyMatch(field -> field.startsWith("#"));
    }

    private boolean headerHolds(CsvRecord header, Consumer<Item> sink) {
        var missing = form.required().stream()
                .filter(column -> !header.getFields().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            sink.accept(rejected(
                    header.getStartingLineNumber(),
                    "expected a header with the columns " + String.join(", ", missing) + "; it has "
                            + String.join(", ", header.getFields())));
        }
        return missing.isEmpty();
    }

    private Item item(List<String> columns, CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.size()) {
            return rejected(line, "expected " + columns.size() + " fields, got " + record.getFieldCount());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), record.getField(i));
        }
        try {
            return coded(new Row(fields), line);
        } catch (IllegalArgumentException e) {
            return rejected(line, message(e));
        }
    }

    private Item coded(Row row, long line) {
        String text = json.writeValueAsString(row.fields());
        var report = Report.of(
                ReportKind.ROW,
                form.dataset(row),
                form.name(row),
                form.reported(row),
                form.publisher(row),
                text,
                String.valueOf(file.getFileName()),
                Math.toIntExact(line));
        var statement = form.statement(new StatementId(report.id(), 1), Quote.of(text, 0, text.length()), row);
        return new Item.Coded(report, List.of(statement));
    }

    private Item.Rejected rejected(long line, String reason) {
        return new Item.Rejected(file.toString(), line, reason);
    }

    private static String message(Exception e) {
        Throwable cause = e.getCause() instanceof CharacterCodingException ? e.getCause() : e;
        return cause instanceof CharacterCodingException
                ? "bytes that are no text"
                : String.valueOf(cause.getMessage());
    }
}
