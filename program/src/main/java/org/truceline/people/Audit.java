// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What people of this member saw of protected content, did, and were refused: lines that are only added to, each
/// carrying the hash of all before it, so that a line changed or left out shows.
public final class Audit {
    /// Of a line's free text; what people send may be long.
    private static final int MAX_TEXT = 500;

    private static final String BEGINNING = "0".repeat(64);

    private final Store store;
    private final InstantSource clock;

    Audit(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Who did or tried something.
    ///
    /// @param session id of it, empty without one
    public record Who(String account, Role role, String session) {
        public static final Who GUEST = new Who("", Role.GUEST, "");
    }

    /// @param n number of the line, from 1
    /// @param deed as the rights table names it
    /// @param about the id of what it was about, empty for nothing in particular
    /// @param outcome `done`, `seen`, `refused`, `failed`
    public record Line(long n, Instant at, Who who, String deed, String about, String outcome, String detail) {}

    public void note(Who who, String deed, String about, String outcome, String detail) {
        store.together(() -> {
            var last = last();
            long n = last.map(Last::n).orElse(0L) + 1;
            var line = new Line(n, Instant.ofEpochMilli(clock.millis()), who, deed, cut(about), outcome, cut(detail));
            return store.run(
                    "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    n,
                    line.at().toEpochMilli(),
                    who.account(),
                    who.role().code(),
                    who.session(),
                    deed,
                    line.about(),
                    outcome,
                    line.detail(),
                    hash(last.map(Last::hash).orElse(BEGINNING), line));
        });
    }

    private record Last(long n, String hash) {}

    private Optional<Last> last() {
        return store.find(
                "SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1", row -> new Last(row.getLong(1), row.getString(2)));
    }

    /// Lines after `after`, oldest first.
    public List<Line> list(long after, int most) {
        return rows(after, most).stream().map(Row::line).toList();
    }

    /// All lines of one deed that had one outcome, oldest first.
    public List<Line> list(String deed, String outcome) {
        return rows("deed = ? AND outcome = ? ORDER BY n", deed, outcome).stream()
                .map(Row::line)
                .toList();
    }

    private record Row(Line line, String hash) {}

    private List<Row> rows(long after, int most) {
        return rows("n > ? ORDER BY n LIMIT ?", after, most);
    }

    /// @param which condition and order
    private List<Row> rows(String which, Object... values) {
        return store.list(
                "SELECT n, at, account, role, session, deed, about, outcome, detail, hash FROM audit WHERE " + which,
                row -> new Row(
                        new Line(
                                row.getLong(1),
                                Instant.ofEpochMilli(row.getLong(2)),
                                new Who(
                                        row.getString(3),
                                        org.truceline.model.Coded.parse(Role.class, row.getString(4)),
                                        row.getString(5)),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9)),
                        row.getString(10)),
                values);
    }

    /// The number of the first line that is not what was written, or before which one is missing.
    public Optional<Long> findFault() {
        String before = BEGINNING;
        long expected = 1;
        for (List<Row> page = rows(0, MAX_TEXT); !page.isEmpty(); page = rows(expected - 1, MAX_TEXT)) {
            for (Row row : page) {
                if (row.line().n() != expected || !row.hash().equals(hash(before, row.line()))) {
                    return Optional.of(expected);
                }
                before = row.hash();
                expected++;
            }
        }
        return Optional.empty();
    }

    /// Over the parts with their lengths, so that no two lines have the same bytes.
    private static String hash(String before, Line line) {
        var text = new StringBuilder(before);
        var parts = List.of(
                Long.toString(line.n()),
                Long.toString(line.at().toEpochMilli()),
                line.who().account(),
                line.who().role().code(),
                line.who().session(),
                line.deed(),
                line.about(),
                line.outcome(),
                line.detail());
        parts.forEach(
                part -> text.append('\n').append(part.length()).append(':').append(part));
        return Secrets.hash(text.toString());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_TEXT));
    }
}
