// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Locale;

/// What the navigation of the pages leads to, in its order.
public enum Section {
    TODAY("/"),
    MAP("/map"),
    CASES("/cases"),
    NOTIFICATIONS("/notifications"),
    HOTLINE("/hotline"),
    REVIEW("/review"),
    TERMS("/terms"),
    RECORD("/record"),
    SEARCH("/search"),
    REPORTS("/days");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /// The key of its name in the message files.
    public String key() {
        return "nav-" + name().toLowerCase(Locale.ROOT);
    }
}
