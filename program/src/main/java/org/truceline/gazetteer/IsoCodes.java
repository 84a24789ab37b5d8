// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Country codes of ISO 3166 in two letters, from two, from three, or from the head of a P-code.
final class IsoCodes {
    private static final Map<String, String> BY_THREE = byThree();

    private IsoCodes() {}

    private static Map<String, String> byThree() {
        var out = new HashMap<String, String>();
        for (String two : Locale.getISOCountries()) {
            out.put(Locale.of("", two).getISO3Country(), two);
        }
        return out;
    }

    static Optional<String> alpha2(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (upper.length() == 2 && upper.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            return Optional.of(upper);
        }
        var three = upper.length() >= 3
                ? Optional.ofNullable(BY_THREE.get(upper.substring(0, 3)))
                : Optional.<String>empty();
        boolean pcode = upper.length() > 2
                && upper.substring(0, 2).chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && Character.isDigit(upper.charAt(2));
        return three.or(() -> pcode ? Optional.of(upper.substring(0, 2)) : Optional.empty());
    }
}
