// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value worked out when it is first asked for, and then kept. For any number of threads: one works it out, the
/// others wait.
public final class Once<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    public Once(Supplier<T> source) {
        this.source = source;
    }

    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
