// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Optional;
import org.truceline.model.NotifiedKind;

/// How the sides deal with each other under the agreement.
public record Machinery(
        List<Channel> channels,
        List<Procedure> procedures,
        List<Remedy> remedies,
        List<Body> bodies,
        List<ReportingDuty> reports,
        List<NoticeRule> notices) {
    public Machinery {
        channels = List.copyOf(channels);
        procedures = List.copyOf(procedures);
        remedies = List.copyOf(remedies);
        bodies = List.copyOf(bodies);
        reports = List.copyOf(reports);
        notices = List.copyOf(notices);
    }

    public Optional<Channel> findChannel(String id) {
        return channels.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Procedure> findProcedure(String id) {
        return procedures.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// The rule for notices of a kind; the first that is made for it.
    public Optional<NoticeRule> findNoticeRule(NotifiedKind kind) {
        return notices.stream().filter(rule -> rule.kinds().contains(kind)).findFirst();
    }
}
