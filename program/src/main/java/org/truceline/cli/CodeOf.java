// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import org.truceline.model.Coded;

/// The constant that the value of an option names.
final class CodeOf {
    private CodeOf() {}

    static <E extends Enum<E> & Coded> E option(Class<E> type, String option, String value) {
        try {
            return Coded.parse(type, value);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
