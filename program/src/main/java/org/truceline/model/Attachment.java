// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.regex.Pattern;

/// A recording or text that stays outside the record, which knows it by its hash.
///
/// @param name of the file, without folders
/// @param media its type, such as `audio/ogg`
/// @param sha256 64 hexadecimal digits in lower case
public record Attachment(String name, String media, String sha256) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

    public Attachment {
        if (name.isBlank() || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException(
                    "the name of a file without folders is expected, this is '" + name + "'");
        }
        if (!MEDIA.matcher(media).matches()) {
            throw new IllegalArgumentException("a type such as audio/ogg is expected, this is '" + media + "'");
        }
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "a SHA-256 of 64 digits in lower case is expected, this is '" + sha256 + "'");
        }
    }
}
