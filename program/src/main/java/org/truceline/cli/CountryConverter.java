// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A country as ISO 3166 alpha-2.
final class CountryConverter implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        boolean known =
                upper.equals("XK") || java.util.Set.of(Locale.getISOCountries()).contains(upper);
        if (!known) {
            throw new TypeConversionException("expected a country as two letters, such as SY; got '" + value + "'");
        }
        return upper;
    }
}
