// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Country codes by the names that datasets use.
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /// The ISO 3166 alpha-2 code of a country by its English name, or by its code; "" when it is not known. A former
    /// name in brackets, as UCDP adds it, is passed over.
    static String code(String name) {
        String plain = name.replaceAll("\\s*\\(.*\\)", "").strip().toLowerCase(Locale.ROOT);
        return CODES.getOrDefault(plain, "");
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            codes.put(name.toLowerCase(Locale.ROOT), code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(codes);
    }
}
