// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.Ports;

class LineTest {
    @TempDir
    private Path temp;

    @Test
    void whereNobodyAnswersItSaysSoAndWhatToLookAt() throws Exception {
        Certificates.create(Files.createDirectories(temp.resolve("secrets")), "north");
        var context = Certificates.context(temp.resolve("secrets"), Set::of);
        String address = "https://127.0.0.1:" + Ports.free();
        try (var line = new Line(URI.create(address), context)) {
            assertThatThrownBy(line::checkpoint)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("nobody answers at " + address)
                    .hasMessageContaining("is the node there running");
        }
    }

    @Test
    void twoWhoDoNotHaveEachOthersCardsAreToldToExchangeThem() throws Exception {
        try (var members = Members.of(Files.createDirectories(temp.resolve("members")))) {
            members.start(Members.HOST);
            Certificates.create(Files.createDirectories(temp.resolve("secrets")), "north");
            var context = Certificates.context(temp.resolve("secrets"), () -> Set.of("00"));
            String address = "https://127.0.0.1:" + members.node(Members.HOST).port();
            try (var line = new Line(URI.create(address), context)) {
                assertThatThrownBy(line::checkpoint)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining(address)
                        .hasMessageContaining("the newest card of the other");
            }
        }
    }

    /// A photograph over a line of eight kilobits a second takes an hour, and has it.
    @Test
    void whatIsLongIsGivenTheTimeThatABadLineNeeds() {
        assertThat(Line.needed(4_000_000)).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(Line.needed(500)).isLessThan(Duration.ofSeconds(1));
    }
}
