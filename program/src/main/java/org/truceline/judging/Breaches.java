// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.IncidentId;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;

/// The breaches of one obligation by doers of the same sides, under one view: when one was first settled, when one was
/// first left open, and which may lie at the same time as another incident.
///
/// First everything that may be a breach is foreseen, then incidents are settled in the order in which they end; each
/// question costs the logarithm of what was foreseen.
final class Breaches {
    private final List<Foreseen> foreseen = new ArrayList<>();
    private boolean sorted = true;
    private @Nullable Instant sure;
    private @Nullable Instant open;

    /// What may be a breach.
    ///
    /// @param latest of all foreseen up to this one in order of beginning, the one that ends last
    /// @param next the same without that one; absent when there is no other
    private record Foreseen(
            IncidentId incident,
            TimeSpan span,
            @Nullable Foreseen latest,
            @Nullable Foreseen next) {}

    void foresee(IncidentId incident, TimeSpan span) {
        foreseen.add(new Foreseen(incident, span, null, null));
        sorted = false;
    }

    /// @param settled whether found a breach, or left open
    void settle(TimeSpan span, boolean settled) {
        if (settled) {
            sure = earlier(sure, span.until());
        } else {
            open = earlier(open, span.until());
        }
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    /// Whether there had been a breach before an incident began, which itself does not count. What lies at the same
    /// time may have been before it.
    Truth before(Known known) {
        var from = known.span().from();
        if (sure != null && !sure.isAfter(from)) {
            return Truth.YES;
        }
        boolean left = open != null && !open.isAfter(from);
        return left || beside(known.incident().id(), known.span()) ? Truth.UNKNOWN : Truth.NO;
    }

    private boolean beside(IncidentId own, TimeSpan span) {
        if (!sorted) {
            sort();
        }
        int after = firstFrom(span.until());
        if (after == 0) {
            return false;
        }
        var last = foreseen.get(after - 1);
        var other = last.latest() != null && last.latest().incident().equals(own) ? last.next() : last.latest();
        return other != null && other.span().until().isAfter(span.from());
    }

    /// How many of those foreseen begin before an instant.
    private int firstFrom(Instant instant) {
        int low = 0;
        int high = foreseen.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (foreseen.get(middle).span().from().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void sort() {
        foreseen.sort(Comparator.comparing((Foreseen f) -> f.span().from()).thenComparing(Foreseen::incident));
        Foreseen latest = null;
        Foreseen next = null;
        for (int i = 0; i < foreseen.size(); i++) {
            var one = foreseen.get(i);
            if (latest == null || one.span().until().isAfter(latest.span().until())) {
                next = latest;
                latest = one;
            } else if (next == null || one.span().until().isAfter(next.span().until())) {
                next = one;
            }
            foreseen.set(i, new Foreseen(one.incident(), one.span(), bare(latest), next == null ? null : bare(next)));
        }
        sorted = true;
    }

    /// Without its own links, which would hold on to all before it.
    private static Foreseen bare(Foreseen one) {
        return new Foreseen(one.incident(), one.span(), null, null);
    }
}
