// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.cli.Cosigning.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each way in which a host can cheat, really done, against witnesses and mirrors that are processes of their own.
final class CosignProcessTest {
    @TempDir
    private Path temp;

    private Cosigning cosigning;
    private Path record;

    @BeforeEach
    void init() {
        cosigning = new Cosigning(temp);
        record = cosigning.record();
    }

    @AfterEach
    void stop() throws InterruptedException {
        cosigning.stop();
    }

    @Test
    void bothSidesCosignAndASideThatStopsLeavesAVisibleGapThatProvesConsistentOnReturn() throws Exception {
        var north = cosigning.side("witness", "north", record);
        var south = cosigning.side("witness", "south", record);
        Path policy = cosigning.policy(record, north, south);
        assertThat(run("cosign", record.toString(), "--policy", policy.toString())
                        .all())
                .contains("cosigned: all");
        assertThat(run("verify", record.toString()).out()).contains("cosigned by north and south");

        south.stop();
        Cosigning.add(record, "while south is away");
        var alone = run("cosign", record.toString());
        assertThat(alone.exit()).isEqualTo(Exit.DID_NOT_HOLD);
        assertThat(alone.all()).contains("UNILATERAL").contains("[south]");
        var verified = run("verify", record.toString());
        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).contains("UNILATERAL").contains("not been seen by south");
        Cosigning.add(record, "still away");

        south.start(Cosigning.logKey(record));
        Path back = cosigning.policy(record, north, south);
        assertThat(run("cosign", record.toString(), "--policy", back.toString()).exit())
                .isZero();
        assertThat(run("verify", record.toString(), "--seen", south.url(), north.url())
                        .all())
                .contains("cosigned by north and south")
                .contains(south.url() + " has seen the first");

        Path bundle = temp.resolve("bundle.json");
        Cosigning.require(
                run("export", record.toString(), "--as", "bundle", "--case", "still-away", "-o", bundle.toString()));
        assertThat(run("verify", bundle.toString(), "--policy", back.toString()).all())
                .contains("seen by [north, south]")
                .contains("verified: a bundle");
    }

    @Test
    void aSplitViewIsRefusedByTheOtherWitnessAndFoundByWhoeverAsksBoth() throws Exception {
        var north = cosigning.side("witness", "north", record);
        var south = cosigning.side("witness", "south", record);
        Path forNorth = temp.resolve("for-north");
        copy(record, forNorth);
        Cosigning.add(forNorth, "what north is told");
        Cosigning.add(record, "what south is told");
        assertThat(run(
                                "cosign",
                                forNorth.toString(),
                                "--policy",
                                cosigning.policy(record, north).toString())
                        .exit())
                .isZero();
        assertThat(run(
                                "cosign",
                                record.toString(),
                                "--policy",
                                cosigning.policy(record, south).toString())
                        .exit())
                .isZero();

        var both = run(
                "cosign",
                record.toString(),
                "--policy",
                cosigning.policy(record, north, south).toString());
        assertThat(both.exit()).isEqualTo(Exit.DID_NOT_HOLD);
        assertThat(both.all()).contains("refuses (422)");
        var asked = run("verify", record.toString(), "--seen", south.url(), north.url());
        assertThat(asked.exit()).isEqualTo(Exit.DID_NOT_HOLD);
        assertThat(asked.err()).contains("TWO HISTORIES");
        try (var files = Files.walk(north.dir())) {
            assertThat(files.filter(file -> file.toString().contains("evidence") && Files.isRegularFile(file)))
                    .hasSize(1);
        }
    }

    @Test
    void aHostThatRollsBackOrRewritesIsCaught() throws Exception {
        var north = cosigning.side("witness", "north", record);
        Path earlier = temp.resolve("earlier");
        copy(record, earlier);
        Cosigning.add(record, "soon forgotten");
        Path policy = cosigning.policy(record, north);
        assertThat(run("cosign", record.toString(), "--policy", policy.toString())
                        .exit())
                .isZero();
        Path kept = Files.copy(record.resolve("log/checkpoint"), temp.resolve("kept"));

        // Rolled back: the copy from before is in its place.
        var rolledBack = run("verify", earlier.toString(), "--seen", kept.toString());
        assertThat(rolledBack.exit()).isEqualTo(Exit.DID_NOT_HOLD);
        assertThat(rolledBack.err()).contains("ROLLED BACK");
        // Rewritten: other words in the place of those, and more of them.
        for (int i = 0; i < 4; i++) {
            Cosigning.add(earlier, "never said " + i);
        }
        assertThat(run("verify", earlier.toString()).exit()).isZero();
        assertThat(run("verify", earlier.toString(), "--seen", kept.toString()).err())
                .contains("TWO HISTORIES");
        var refused = run("cosign", earlier.toString(), "--policy", policy.toString());
        assertThat(refused.exit()).isEqualTo(Exit.DID_NOT_HOLD);
        assertThat(refused.all()).contains("refuses (422)");
    }

    @Test
    void aMirrorVouchesForNoEntriesThatAreWithheldFromIt() throws Exception {
        var mirror = cosigning.side("mirror", "north", record);
        String origin = Files.readAllLines(record.resolve("log/checkpoint")).getFirst();
        String hash = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(origin.getBytes(StandardCharsets.UTF_8)));
        byte[] note = Files.readAllBytes(record.resolve("log/checkpoint"));
        String body = "old 0\n\n" + new String(note, StandardCharsets.UTF_8);
        assertThat(post(mirror.url() + "/add-checkpoint", body)).isEqualTo(200);
        assertThat(get(mirror.url() + "/" + hash + "/checkpoint")).isEqualTo(404);

        Path policy = cosigning.policy(record, mirror);
        assertThat(run("cosign", record.toString(), "--policy", policy.toString())
                        .all())
                .contains("cosigned: all");
        assertThat(get(mirror.url() + "/" + hash + "/checkpoint")).isEqualTo(200);
        assertThat(Files.readAllBytes(
                        mirror.dir().resolve(hash).resolve("tile/entries/000.p").resolve(partial(record))))
                .isEqualTo(Files.readAllBytes(
                        record.resolve("log/tile/entries/000.p").resolve(partial(record))));

        // It is killed, the log goes on, and it takes up where it was.
        mirror.stop();
        Cosigning.add(record, "meanwhile");
        assertThat(run("cosign", record.toString()).exit()).isEqualTo(Exit.DID_NOT_HOLD);
        mirror.start(Cosigning.logKey(record));
        assertThat(run(
                                "cosign",
                                record.toString(),
                                "--policy",
                                cosigning.policy(record, mirror).toString())
                        .exit())
                .isZero();
    }

    private static String partial(Path record) throws IOException {
        return Files.readAllLines(record.resolve("log/checkpoint")).get(1);
    }

    private static int post(String url, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static int get(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
