// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A clock for drills that stands where it is set, until it follows that of the machine.
final class DrillClock extends Clock {
    private @Nullable Instant set;

    DrillClock(Instant set) {
        this.set = set;
    }

    void set(Instant instant) {
        set = instant;
    }

    /// From here on the time of this machine.
    void follow() {
        set = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return set == null ? Instant.now() : set;
    }
}
