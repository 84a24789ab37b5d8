// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.List;
import java.util.Optional;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.Recorded;
import org.truceline.model.Response;

/// How far a notice has come with one recipient.
///
/// @param to the recipient
/// @param sent the newest version that was sent there, 0 for none
/// @param seen the newest version that somebody there has confirmed, by delivery or answer, 0 for none
/// @param steps deliveries and answers by the recipient, in the order of the record
public record Receipt(String to, int sent, int seen, List<Recorded<Notice>> steps) {
    public Receipt {
        steps = List.copyOf(steps);
    }

    /// The levels of command that have confirmed a version or a later one.
    public List<String> levels(int version) {
        return steps.stream()
                .map(step -> step.value().act())
                .filter(act -> versionOf(act) >= version)
                .map(Receipt::levelOf)
                .distinct()
                .toList();
    }

    /// The newest answer to a version, if there is one.
    public Optional<Response> response(int version) {
        return steps.reversed().stream()
                .map(step -> step.value().act())
                .filter(NoticeAct.Acknowledged.class::isInstance)
                .map(NoticeAct.Acknowledged.class::cast)
                .filter(act -> act.version() == version)
                .map(NoticeAct.Acknowledged::response)
                .findFirst();
    }

    /// Whether a version was confirmed by all levels that the rules ask for, or by anybody when they name none.
    public boolean confirmed(int version, List<String> levels) {
        return seen >= version && levels(version).containsAll(levels);
    }

    private static int versionOf(NoticeAct act) {
        return switch (act) {
            case NoticeAct.Delivered delivered -> delivered.version();
            case NoticeAct.Acknowledged acknowledged -> acknowledged.version();
            default -> 0;
        };
    }

    private static String levelOf(NoticeAct act) {
        return switch (act) {
            case NoticeAct.Delivered delivered -> delivered.level();
            case NoticeAct.Acknowledged acknowledged -> acknowledged.level();
            default -> throw new IllegalArgumentException("no step of a recipient: " + act.code());
        };
    }
}
