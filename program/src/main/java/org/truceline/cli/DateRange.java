// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Two days of the command line, both included: `2016-09-13..2016-09-16`.
record DateRange(LocalDate from, LocalDate to) {
    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    static final class Converter implements ITypeConverter<DateRange> {
        @Override
        public DateRange convert(String value) {
            var ends = value.split("\\.\\.", -1);
            if (ends.length != 2) {
                throw new TypeConversionException(
                        "expected two dates such as 2016-09-13..2016-09-16, got '" + value + "'");
            }
            var range = new DateRange(Converted.date(ends[0]), Converted.date(ends[1]));
            if (range.to().isBefore(range.from())) {
                throw new TypeConversionException("expected the later date last, got '" + value + "'");
            }
            return range;
        }
    }
}
