// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value worked out when it is first asked for, and then kept. For one thread.
final class Once<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
