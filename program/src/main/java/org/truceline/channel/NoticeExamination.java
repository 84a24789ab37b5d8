// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.model.NoticeAct;
import org.truceline.model.NoticeCheck;
import org.truceline.model.NotifiedDetails;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Truth;
import org.truceline.terms.Length;
import org.truceline.terms.NoticeRule;

/// What is looked at before a notice goes out. It finds; it does not stop a notice, since one that comes late or lacks
/// something still tells where people are.
///
/// @param rule of the agreement for this kind; empty when it has none
/// @param zone of the agreement, in which days of a lead time are meant
public record NoticeExamination(Optional<NoticeRule> rule, ZoneId zone) {
    /// @param details exact, as the writer has them
    /// @param places what the gazetteer says of the points, by whoever holds one
    /// @param at the record's time
    public List<NoticeCheck> of(
            NoticeAct.Submitted notice, NotifiedDetails details, List<NoticeCheck> places, Instant at) {
        var checks = new ArrayList<NoticeCheck>();
        checks.add(form(notice.object(), details, at));
        checks.add(leadTime(notice.object(), at));
        checks.add(recipients(notice));
        checks.addAll(places);
        return List.copyOf(checks);
    }

    private static NoticeCheck form(NotifiedObject object, NotifiedDetails details, Instant at) {
        var lacking = new ArrayList<String>();
        lack(lacking, object.label().isBlank(), "what it is");
        lack(lacking, object.holder().isBlank(), "whose it is");
        lack(lacking, !object.window().until().isAfter(at), "a window that is not over yet");
        if (!object.kind().stays()) {
            boolean isRoute =
                    details.legs().stream().mapToInt(leg -> leg.path().size()).sum() > 1;
            lack(lacking, !isRoute, "a route of two points or more");
            lack(lacking, object.vehicles() == 0, "how many vehicles");
            lack(lacking, object.marking() == null, "how they are marked");
        }
        return lacking.isEmpty()
                ? new NoticeCheck(NoticeCheck.Of.FORM, Truth.YES, "all that the form asks for is there")
                : new NoticeCheck(NoticeCheck.Of.FORM, Truth.NO, "it lacks " + String.join(", ", lacking));
    }

    private static void lack(List<String> lacking, boolean lacks, String what) {
        if (lacks) {
            lacking.add(what);
        }
    }

    private NoticeCheck leadTime(NotifiedObject object, Instant at) {
        var lead = rule.flatMap(r -> r.lead(object.emergency()));
        if (lead.isEmpty()) {
            return new NoticeCheck(NoticeCheck.Of.LEAD_TIME, Truth.UNKNOWN, "the agreement sets no lead time");
        }
        Length length = lead.get();
        Instant last = length.before(object.window().from(), zone);
        String asked = length.said() + (object.emergency() ? " in an emergency" : "");
        String given = said(Duration.between(at, object.window().from()));
        return new NoticeCheck(
                NoticeCheck.Of.LEAD_TIME,
                Truth.of(!at.isAfter(last)),
                "the rules ask for " + asked + "; it comes " + given);
    }

    private static String said(Duration ahead) {
        if (ahead.isNegative()) {
            return "after its window opened";
        }
        return ahead.toHours() + " h " + ahead.toMinutesPart() + " min ahead";
    }

    private NoticeCheck recipients(NoticeAct.Submitted notice) {
        var untold = rule.map(NoticeRule::to).orElse(List.of()).stream()
                .filter(id -> !notice.to().contains(id))
                .toList();
        if (rule.isEmpty() || rule.get().to().isEmpty()) {
            return new NoticeCheck(NoticeCheck.Of.RECIPIENTS, Truth.UNKNOWN, "the agreement names nobody to be told");
        }
        return untold.isEmpty()
                ? new NoticeCheck(NoticeCheck.Of.RECIPIENTS, Truth.YES, "all whom the rules name are told")
                : new NoticeCheck(
                        NoticeCheck.Of.RECIPIENTS, Truth.NO, "the rules name " + String.join(", ", untold) + " too");
    }
}
