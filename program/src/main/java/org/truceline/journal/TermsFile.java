// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.nio.charset.StandardCharsets;
import org.truceline.ledger.Hash;

/// A file of terms as it was laid down: its name without folders, and its whole text.
///
/// @param name of a file in one folder: it leads nowhere else
public record TermsFile(String name, String text) {
    /// Digits of a hash that tell the versions of one file apart.
    private static final int DIGITS = 16;

    /// @throws IllegalArgumentException when the name is not that of a file in one folder
    public TermsFile {
        if (name.isEmpty() || name.startsWith(".") || !name.chars().allMatch(TermsFile::isOfName)) {
            throw new IllegalArgumentException("a file of terms has a plain name, without folders, not '" + name + "'");
        }
    }

    private static boolean isOfName(int unit) {
        return unit != '/' && unit != '\\' && !Character.isISOControl(unit);
    }

    /// Whether it holds an agreement, rather than outlines for maps that lie beside one.
    public boolean isAgreement() {
        return !name.endsWith(".geojson") && !name.endsWith(".json");
    }

    /// Which version of which file it is: its name and the beginning of its SHA-256.
    public String version() {
        return name + " sha256:"
                + Hash.of(Salt.sha256(text.getBytes(StandardCharsets.UTF_8)))
                        .toHex()
                        .substring(0, DIGITS);
    }
}
