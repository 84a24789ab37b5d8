// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.truceline.model.Coded;
import picocli.CommandLine.TypeConversionException;

/// Values of options, with a message that says what was expected when they are none.
final class Converted {
    private Converted() {}

    static <E extends Enum<E> & Coded> E code(Class<E> type, String value) {
        try {
            return Coded.parse(type, value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException("expected a day like 2016-09-12, got '" + value + "'");
        }
    }
}
