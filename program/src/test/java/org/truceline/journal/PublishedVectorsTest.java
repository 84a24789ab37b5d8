// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The published examples of canonical JSON (RFC 8785): the folder `testdata` of cyberphone/json-canonicalization,
/// which
/// whoever runs this fetches into `json-canonicalization` below one folder. Run it with
/// `mvn test -pl program -am -Dtest=PublishedVectorsTest -DexcludedGroups= -Dvectors=FOLDER`.
@Tag("vectors")
final class PublishedVectorsTest {
    private static final Path VECTORS = Path.of(Objects.requireNonNull(
                    System.getProperty("vectors"), "say -Dvectors=FOLDER, where json-canonicalization lies"))
            .resolve("json-canonicalization/testdata");

    @Test
    void everyInputHasThePublishedBytes() throws IOException {
        int count = 0;
        try (var files = Files.list(VECTORS.resolve("input"))) {
            for (Path input : files.sorted().toList()) {
                Path output = VECTORS.resolve("output").resolve(String.valueOf(input.getFileName()));
                assertThat(new JsonCanonicalizer(Files.readAllBytes(input)).getEncodedUTF8())
                        .as(input.toString())
                        .isEqualTo(Files.readAllBytes(output));
                count++;
            }
        }
        System.out.println("canonical JSON: " + count + " files as published");
        assertThat(count).isPositive();
    }
}
