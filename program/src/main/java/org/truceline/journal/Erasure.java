// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.truceline.ledger.LogReader;

/// What has to go when a piece of content goes: everything on record that repeats its words or was concluded from them,
/// in every version, so that neither the disk nor an index made again shows it. Entries stay; only their content goes.
final class Erasure {
    private final List<Seen> all = new ArrayList<>();

    /// @param incident that an alert is about; empty for all else
    private record Seen(long entry, EntryType type, String id, String owner, Set<String> statements, String incident) {}

    /// Looks at all content that is on record.
    static Erasure read(ContentStore content, LogReader log) throws IOException {
        var erasure = new Erasure();
        try (var bodies = new BodyWalk(content, 0)) {
            for (long i = 0; i < log.size(); i++) {
                long entry = i;
                bodies.next().ifPresent(body -> erasure.all.add(seen(entry, body)));
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return erasure;
    }

    private static Seen seen(long entry, Body body) {
        Set<String> statements = body.type() == EntryType.INCIDENT
                ? Set.copyOf(Json.strings(body.value().path("statements")))
                : Set.of();
        String incident = body.value().path("incident").asString("");
        return new Seen(entry, body.type(), body.id(), body.owner(), statements, incident);
    }

    /// The entries that go with `wanted`, these included, each with its type.
    ///
    /// @throws IllegalArgumentException when one of them is not there any more, or may not be erased
    SortedMap<Long, EntryType> closure(Collection<Long> wanted) {
        var goes = new TreeMap<Long, EntryType>();
        var left = new HashSet<>(wanted);
        var ids = new HashSet<String>();
        var notified = new HashSet<String>();
        for (Seen seen : all) {
            if (left.remove(seen.entry())) {
                requireErasable(seen);
                ids.add(key(seen.type(), seen.id()));
                if (seen.type() == EntryType.NOTICE) {
                    notified.add(seen.owner());
                }
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("no content is on record under entry " + left);
        }
        // Words are in a report, then in its statements, then in what was concluded: one step a round, until none is
        // new.
        for (int before = -1; before < ids.size(); ) {
            before = ids.size();
            for (Seen seen : all) {
                if (isDerived(seen, ids, notified)) {
                    ids.add(key(seen.type(), seen.id()));
                }
                // A call or form and the report that it became say the same.
                boolean isTold = seen.type() == EntryType.CALL || seen.type() == EntryType.SUBMISSION;
                if (isTold && ids.contains(key(seen.type(), seen.id()))) {
                    ids.add(key(EntryType.REPORT, seen.owner()));
                }
            }
        }
        all.stream()
                .filter(seen -> ids.contains(key(seen.type(), seen.id())))
                .forEach(seen -> goes.put(seen.entry(), seen.type()));
        return goes;
    }

    private static boolean isDerived(Seen seen, Set<String> ids, Set<String> notified) {
        return switch (seen.type()) {
            case STATEMENT, DISCREPANCY, CALL, SUBMISSION, FILE -> ids.contains(key(EntryType.REPORT, seen.owner()));
            case REVIEW -> ids.contains(key(EntryType.STATEMENT, seen.owner()));
            case INCIDENT ->
                seen.statements().stream().anyMatch(statement -> ids.contains(key(EntryType.STATEMENT, statement)));
            case FINDING -> ids.contains(key(EntryType.INCIDENT, seen.owner()));
            // Where an object is, every notice and alert about it says in part.
            case NOTICE -> notified.contains(seen.owner());
            case ALERT -> notified.contains(seen.owner()) || ids.contains(key(EntryType.INCIDENT, seen.incident()));
            case RECORD,
                    KEY,
                    REVOKED,
                    DELEGATED,
                    MEMBER,
                    RECEIVED,
                    MISDEED,
                    TERMS,
                    POLICY,
                    GAZETTEER,
                    REPORT,
                    WITHDRAWN,
                    REJECT,
                    NOTE,
                    LAPSE,
                    VIEW,
                    RECIPIENT,
                    SEALED,
                    OPENED,
                    ERASED -> false;
        };
    }

    private static void requireErasable(Seen seen) {
        boolean erasable = switch (seen.type()) {
            case REPORT,
                    STATEMENT,
                    REVIEW,
                    INCIDENT,
                    FINDING,
                    REJECT,
                    DISCREPANCY,
                    NOTE,
                    LAPSE,
                    CALL,
                    SUBMISSION,
                    FILE,
                    NOTICE,
                    ALERT,
                    SEALED -> true;
            case RECORD,
                    KEY,
                    REVOKED,
                    DELEGATED,
                    MEMBER,
                    RECEIVED,
                    MISDEED,
                    TERMS,
                    POLICY,
                    GAZETTEER,
                    WITHDRAWN,
                    VIEW,
                    RECIPIENT,
                    OPENED,
                    ERASED -> false;
        };
        if (!erasable) {
            throw new IllegalArgumentException("entry " + seen.entry() + " is a "
                    + seen.type().code() + ": what the record is verified by is not erased");
        }
    }

    private static String key(EntryType type, String id) {
        return type + "/" + id;
    }
}
