// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.Set;

/// How names of a part of the world come into Latin letters, and so which letters of theirs stand for one another.
enum Tradition {
    ARABIC("SY LB IQ JO PS IL YE SD LY EG SA AE OM QA KW BH TN DZ MA MR EH DJ SO TD IR AF PK"),
    SLAVIC("UA RU BY BG RS MK ME BA HR SI PL CZ SK KZ KG MD"),
    OTHER("");

    private final Set<String> countries;

    Tradition(String countries) {
        this.countries = Set.of(countries.split(" "));
    }

    /// @param country ISO 3166 alpha-2
    static Tradition of(String country) {
        return ARABIC.countries.contains(country) ? ARABIC : SLAVIC.countries.contains(country) ? SLAVIC : OTHER;
    }
}
