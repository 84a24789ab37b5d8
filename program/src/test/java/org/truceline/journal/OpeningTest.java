// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.model.Lapse;

class OpeningTest {
    private static final Instant NOW = Instant.parse("2031-05-07T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path dir;

    @Test
    void whatEverybodySeesCanBeHeldAgainstItsCommitmentAndNothingElseIsOpened() throws IOException {
        long first;
        try (var journal =
                Journal.init(dir, "delta", List.of(new TermsFile("delta.yaml", "id: delta-2031\n")), CLOCK)) {
            first = journal.checkpoint().size();
            var lapse = new Lapse("hotline", "c1", "answer", 1, List.of("sou"), NOW.minusSeconds(60), NOW);
            journal.append(Journal.HOST, List.of(Body.reject("late.txt", 1, "not text"), Body.of(lapse)));
        }
        var openings = Opening.of(dir, List.of(first, first + 1));
        byte[] body = Base64.getDecoder().decode(openings.getFirst().body());
        byte[] salt = HexFormat.of().parseHex(openings.getFirst().salt());
        try (var journal = Journal.openToRead(dir)) {
            byte[] entry = journal.log().entry(first);
            assertThat(Json.parse(entry).path("commit").asString()).isEqualTo(Salt.commit(salt, body));
        }
        assertThat(new String(body, StandardCharsets.UTF_8)).contains("not text");
        assertThat(openings.getLast()).isEqualTo(new Opening(first + 1, "", ""));
    }
}
