// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.Locale;

/// A constant with the code by which files, logs and other programs know it: its name in lower case.
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a code exactly as [#code()] writes it.
    ///
    /// @throws IllegalArgumentException when `type` has no such code; the message lists those it has
    static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
        var known = Codes.of(type);
        Object constant = known.get(code);
        if (constant != null) {
            return type.cast(constant);
        }
        throw new IllegalArgumentException(
                "'" + code + "' is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + "; expected one of "
                        + String.join(", ", known.keySet()));
    }
}
