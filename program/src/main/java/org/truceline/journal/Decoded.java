// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Finding;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import tools.jackson.databind.JsonNode;

/// The mass of a record as values, for whoever reads it again whenever the log has grown: what an id still has by the
/// same entry is the value of before, and only what came since is decoded. See [OnRecord#recall(Decoded)].
///
/// Never holds more than the record did when it was last read: what was erased since then goes with the next reading.
/// For one journal at a time.
public final class Decoded {
    final Store<Report> reports;
    final Store<Statement> statements;
    final Store<IncidentForm> incidents;
    final Store<Finding> findings;

    public Decoded() {
        this(true);
    }

    private Decoded(boolean isKept) {
        this.reports = new Store<>(EntryType.REPORT, (entry, json) -> Forms.report(json), isKept);
        this.statements = new Store<>(EntryType.STATEMENT, (entry, json) -> StatementForm.read(json), isKept);
        this.incidents = new Store<>(EntryType.INCIDENT, IncidentForm::read, isKept);
        this.findings = new Store<>(EntryType.FINDING, (entry, json) -> Forms.finding(json), isKept);
    }

    /// For whoever reads once.
    static Decoded forgetting() {
        return new Decoded(false);
    }

    /// Reads the body of an entry.
    @FunctionalInterface
    interface Form<T> {
        T read(long entry, JsonNode json);
    }

    /// The values of one type.
    static final class Store<T> {
        private final EntryType type;
        private final Form<T> form;
        private final boolean isKept;
        private Map<Long, T> byEntry = Map.of();

        private Store(EntryType type, Form<T> form, boolean isKept) {
            this.type = type;
            this.form = form;
            this.isKept = isKept;
        }

        /// All values that the index has, in the order of their ids.
        List<T> list(Index index) {
            if (!isKept) {
                var all = new ArrayList<T>();
                index.forEach(type, (id, entry, json) -> all.add(form.read(entry, json)));
                return all;
            }
            var found = new LinkedHashMap<Long, T>();
            if (byEntry.isEmpty()) {
                index.forEach(type, (id, entry, json) -> found.put(entry, form.read(entry, json)));
            } else {
                index.entries(type).forEach(item -> find(index, item).ifPresent(one -> found.put(item.entry(), one)));
            }
            byEntry = found;
            return List.copyOf(found.values());
        }

        private Optional<T> find(Index index, Index.IdAndEntry item) {
            return Optional.ofNullable(byEntry.get(item.entry()))
                    .or(() -> index.findValue(type, item.id()).map(json -> form.read(item.entry(), json)));
        }
    }
}
