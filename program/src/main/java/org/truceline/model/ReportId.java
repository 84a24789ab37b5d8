// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The name of a report by what it says: the same words from the same publisher on the same day have the same id,
/// whatever file they came in.
public record ReportId(String value) implements Comparable<ReportId> {
    private static final int BYTES_KEPT = 10;

    /// SHA-256 over the parts, each preceded by its length, cut to 80 bits.
    public static ReportId of(String... parts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha256.update(bytes);
            }
            return new ReportId("r" + HexFormat.of().formatHex(sha256.digest(), 0, BYTES_KEPT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
