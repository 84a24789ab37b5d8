// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.truceline.judging.ClockStatus;
import org.truceline.judging.DueStatus;
import org.truceline.judging.QuotaStatus;
import org.truceline.model.Coded;
import org.truceline.monitor.Chronicle;
import org.truceline.terms.Agreement;

/// The clocks, quotas, steps and reports of an agreement at an instant, for people.
final class StatusTable {
    private final Agreement agreement;
    private final PrintWriter out;

    StatusTable(Agreement agreement, PrintWriter out) {
        this.agreement = agreement;
        this.out = out;
    }

    void tell(Chronicle chronicle, Instant instant) {
        agreement.course().clocks().forEach(clock -> {
            heading(clock.label());
            String may = clock.mayReset().stream()
                    .sorted()
                    .map(agreement.cast()::label)
                    .collect(Collectors.joining(", "));
            out.println("  may be set back by: " + (may.isEmpty() ? "nobody" : may)
                    + (clock.mayResetTogether() ? ", together only" : ""));
            chronicle.annals().clocks(instant).stream()
                    .filter(s -> s.clock().equals(clock.id()))
                    .forEach(this::clock);
        });
        var quotas = chronicle.annals().quotas(instant);
        agreement.quotas().forEach(quota -> {
            heading(quota.label() + " (" + words(quota.bound()) + " " + number(quota.amount()) + ")");
            quotas.stream().filter(q -> q.quota().equals(quota.id())).forEach(this::quota);
        });
        dues("Steps", chronicle.annals().dues(instant), DueStatus.Kind.STEP);
        dues("Reports owed", chronicle.annals().dues(instant), DueStatus.Kind.REPORT);
    }

    private void heading(String label) {
        out.println();
        out.println(label);
    }

    private void clock(ClockStatus status) {
        out.printf("  %-14s %-12s %s%n", status.reading(), words(status.state()), status.reason());
    }

    private void quota(QuotaStatus q) {
        String count = q.speaker() == null
                ? "nobody gave a count"
                : number(q.least()) + (q.most() == null ? " or more" : q.most() == q.least() ? "" : " to " + q.most())
                        + " by " + q.speaker() + (q.decisive() ? " (whose count the terms name)" : "");
        String met = switch (q.met()) {
            case YES -> "kept";
            case NO -> "not kept";
            case UNKNOWN -> "cannot tell";
        };
        String what = (q.part() == null ? "" : q.label() + ": ")
                + (q.reading().equals("as-written") ? "" : q.reading() + ": ");
        out.printf(
                "  %s to %s  %s%s of %s: %s%n",
                StatusCommand.local(q.window().from(), agreement).substring(0, 16),
                StatusCommand.local(q.window().until(), agreement).substring(0, 16),
                what,
                count,
                number(q.amount()),
                met);
        if (q.speaker() != null) {
            out.println("      counted: " + q.rule());
        }
    }

    private void dues(String title, List<DueStatus> dues, DueStatus.Kind kind) {
        var own = dues.stream().filter(d -> d.kind() == kind).toList();
        if (own.isEmpty()) {
            return;
        }
        heading(title);
        own.forEach(d -> {
            String due = d.due() == null
                    ? ""
                    : "due " + StatusCommand.local(d.due(), agreement).substring(0, 16);
            String reading = d.reading().equals("any") ? "" : " (" + d.reading() + ")";
            out.printf("  %-12s %-20s %s%s%n", words(d.state()), due, d.label(), reading);
            out.println("      " + d.reason());
        });
    }

    private static String number(double amount) {
        return amount == Math.rint(amount)
                ? String.format(Locale.ROOT, "%,d", (long) amount)
                : String.format(Locale.ROOT, "%s", amount);
    }

    private static String words(Coded code) {
        return code.code().replace('_', ' ');
    }
}
