// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until the test moves it.
public final class SetClock implements InstantSource {
    private volatile Instant now = Instant.parse("2031-05-07T06:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
