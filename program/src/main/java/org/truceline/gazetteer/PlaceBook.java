// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;

/// A gazetteer file, ready to be looked up in: UTF-8, columns between tabs, `#` opens a comment line, the first of
/// which
/// names the form.
///
/// ```
/// # truceline gazetteer 1
/// # source <TAB> what the places are from <TAB> its licence
/// name, kind, ISO2, latitude, longitude, radius in metres, other spellings, population, regions around it
/// ```
///
/// The last three columns may be empty or left out; `|` separates spellings and regions. An imported file ends with its
/// index ([IndexLine]); one without is indexed when it is read.
///
/// The file stays in memory as it is. Beside it lies, for every name, 32 bits of the hash of its form and the place of
/// its line, sorted: a name is found by halving, and a line becomes an [Entry] when somebody asks for it. 200,000
/// places
/// so take their file and 8 bytes for each form of each name.
public final class PlaceBook {
    static final String FORM = "# truceline gazetteer 1";
    static final String SOURCE = "# source\t";

    private static final int COLUMNS = 6;

    private final String name;
    private final byte[] text;
    private final long[] exact;
    private final long[] loose;
    private final int size;

    private PlaceBook(String name, byte[] text, IndexLine index) {
        this.name = name;
        this.text = text;
        this.exact = index.exact();
        this.loose = index.loose();
        this.size = index.size();
    }

    /// What a name can be.
    ///
    /// @param distance 0 for a name that is spelled so, else how far the spelling is from it
    record Match(Entry entry, double distance) {}

    /// @param file its name, for messages
    /// @throws GazetteerFault when a line is not of the form
    public static PlaceBook of(String file, byte[] text) {
        var brought = IndexLine.in(text);
        if (brought.isPresent()) {
            return new PlaceBook(file, text, brought.get());
        }
        var index = new BookIndex(text.length);
        var lines = new Lines(file, text);
        while (lines.next()) {
            if (lines.number() == 1 && !lines.line().strip().equals(FORM)) {
                throw new GazetteerFault(file, 1, "expected '" + FORM + "', the first line of a gazetteer file");
            }
            if (!lines.isComment()) {
                index.add(lines.offset(), entry(file, lines.number(), lines.line()));
            }
        }
        if (lines.number() == 0) {
            throw new GazetteerFault(file, 1, "expected '" + FORM + "', this is empty");
        }
        return new PlaceBook(file, text, new IndexLine(index.size(), index.exact(), index.loose()));
    }

    static Entry entry(String file, long line, String columns) {
        var row = columns.split("\t", -1);
        if (row.length < COLUMNS) {
            throw new GazetteerFault(
                    file,
                    line,
                    "expected name, kind, country, latitude, longitude, radius between tabs, found " + row.length
                            + " columns");
        }
        if (row[2].length() != 2 || !row[2].equals(row[2].toUpperCase(java.util.Locale.ROOT))) {
            throw new GazetteerFault(
                    file, line, "column 3: expected a country as two capital letters, found '" + row[2] + "'");
        }
        try {
            var centre = new GeoPoint(number(file, line, row, 3), number(file, line, row, 4));
            var area = new Area(centre, number(file, line, row, 5));
            long population = row.length > 7 && !row[7].isEmpty() ? Long.parseLong(row[7]) : 0;
            return new Entry(row[0], row[1], row[2], area, parts(row, 6), population, parts(row, 8));
        } catch (NumberFormatException e) {
            throw new GazetteerFault(file, line, "column 8: expected a whole number, found '" + row[7] + "'");
        } catch (IllegalArgumentException e) {
            throw new GazetteerFault(file, line, String.valueOf(e.getMessage()));
        }
    }

    private static double number(String file, long line, String[] row, int column) {
        try {
            return Double.parseDouble(row[column]);
        } catch (NumberFormatException e) {
            throw new GazetteerFault(
                    file, line, "column " + (column + 1) + ": expected a number, found '" + row[column] + "'");
        }
    }

    private static List<String> parts(String[] row, int column) {
        if (row.length <= column || row[column].isEmpty()) {
            return List.of();
        }
        return Arrays.stream(row[column].split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public int size() {
        return size;
    }

    public String name() {
        return name;
    }

    /// The file with its index as the last line.
    static String withIndex(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var book = of("", bytes);
        return text + IndexLine.of(bytes, new IndexLine(book.size, book.exact, book.loose));
    }

    /// SHA-256 of the file in hexadecimal.
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All places in the order of the file.
    void forEach(Consumer<Entry> sink) {
        var lines = new Lines(name, text);
        while (lines.next()) {
            if (!lines.isComment()) {
                sink.accept(entry(name, lines.number(), lines.line()));
            }
        }
    }

    /// The lines that tell where the places are from.
    List<String> sources() {
        return new String(text, 0, Math.min(text.length, 64 * 1024), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(SOURCE))
                .map(line -> line.substring(SOURCE.length()))
                .toList();
    }

    /// The places that are spelled so.
    List<Entry> spelled(String words) {
        String form = Spelling.exact(words);
        return form.isEmpty()
                ? List.of()
                : at(exact, form).stream()
                        .filter(entry ->
                                names(entry).anyMatch(n -> Spelling.exact(n).equals(form)))
                        .toList();
    }

    /// The places whose names sound so in their tradition, without those that are spelled so.
    List<Match> sounding(String words) {
        String form = Spelling.exact(words);
        var out = new ArrayList<Match>();
        for (var tradition : Tradition.values()) {
            String key = Spelling.loose(words, tradition);
            if (key.isEmpty()) {
                continue;
            }
            double most = Spelling.tolerance(key);
            for (var entry : at(loose, BookIndex.loose(tradition, key))) {
                double distance = names(entry)
                        .filter(n -> Spelling.loose(n, tradition).equals(key))
                        .mapToDouble(n -> Spelling.distance(words, n, tradition))
                        .min()
                        .orElse(Double.MAX_VALUE);
                boolean same = names(entry).anyMatch(n -> Spelling.exact(n).equals(form));
                if (!same && distance <= most && Tradition.of(entry.country()) == tradition) {
                    out.add(new Match(entry, Math.max(distance, Double.MIN_VALUE)));
                }
            }
        }
        return out;
    }

    private static java.util.stream.Stream<String> names(Entry entry) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(entry.name()), entry.others().stream());
    }

    private Set<Entry> at(long[] index, String form) {
        var out = new java.util.LinkedHashSet<Entry>();
        long low = BookIndex.cell(form, 0);
        int i = Arrays.binarySearch(index, low);
        for (i = i < 0 ? -i - 1 : i; i < index.length && index[i] >> 32 == low >> 32; i++) {
            out.add(entry(name, 0, Lines.at(text, (int) index[i])));
        }
        return out;
    }
}
