// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.truceline.journal.AlertForm;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.model.Alert;
import org.truceline.monitor.EvidencePack;
import org.truceline.people.Audit;

/// Alerts: what was raised, the evidence on each, and which of this member's people have seen it.
///
/// That somebody has seen an alert is this member's own business, as who was on duty is: it stands in the audit of its
/// people and goes to nobody else.
final class AlertEndpoints {
    private static final String ACKNOWLEDGE = "alert.acknowledge";

    private final Member member;
    private final Audit audit;

    AlertEndpoints(Member member, Audit audit) {
        this.member = member;
        this.audit = audit;
    }

    Map<String, Endpoint> all() {
        var all = new LinkedHashMap<String, Endpoint>();
        all.put("alert.list", Endpoint.own(this::list));
        all.put("alert.pack", Endpoint.own(this::pack));
        all.put(ACKNOWLEDGE, Endpoint.own(this::acknowledge));
        return all;
    }

    private Answer list(Ask ask) throws IOException {
        var seen = seen(audit);
        return Answer.of(member.read(journal -> {
            var json = Json.object();
            var list = json.putArray("alerts");
            var entries = journal.entries(EntryType.ALERT);
            journal.alerts().forEach(alert -> {
                long entry = Objects.requireNonNull(entries.get(Body.of(alert).id()), "an alert stands in an entry");
                var one = AlertForm.write(alert).put("entry", entry);
                var people = one.putArray("seen");
                seen.getOrDefault(Long.toString(entry), List.of())
                        .forEach(line -> people.addObject()
                                .put("account", line.who().account())
                                .put("role", line.who().role().code())
                                .put("at", line.at().toString()));
                list.add(one);
            });
            return json;
        }));
    }

    /// Who said of which alert, by its entry, that he has seen it, oldest first; each person once for an alert. One
    /// that is raised again, since more is known, stands in another entry, and has to be seen again.
    static Map<String, List<Audit.Line>> seen(Audit audit) {
        var byAlert = new LinkedHashMap<String, Map<String, Audit.Line>>();
        audit.list(ACKNOWLEDGE, "done")
                .forEach(line -> byAlert.computeIfAbsent(line.about(), alert -> new LinkedHashMap<>())
                        .putIfAbsent(line.who().account(), line));
        var seen = new LinkedHashMap<String, List<Audit.Line>>();
        byAlert.forEach((alert, people) -> seen.put(alert, List.copyOf(people.values())));
        return seen;
    }

    private static Alert find(Journal journal, Ask ask) {
        String entry = ask.value("entry");
        var entries = journal.entries(EntryType.ALERT);
        return journal.alerts().stream()
                .filter(alert ->
                        entry.equals(String.valueOf(entries.get(Body.of(alert).id()))))
                .findFirst()
                .orElseThrow(() -> RefusedException.missing("entry " + entry + " is not the newest of any alert"));
    }

    /// It holds no more of places than everybody may know.
    private Answer pack(Ask ask) throws IOException {
        return Answer.of(member.read(journal -> {
            var alert = find(journal, ask);
            if (!(alert.cause() instanceof Alert.Strike)) {
                throw RefusedException.against(
                        "alert " + alert.id() + " is about silence: there is no evidence to pack");
            }
            return new EvidencePack(member.record(), journal, alert).json();
        }));
    }

    /// The audit notes who did it and when.
    private Answer acknowledge(Ask ask) throws IOException {
        return member.read(journal -> {
            find(journal, ask);
            return Answer.done();
        });
    }
}
