// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    @TempDir
    Path dir;

    @Test
    void theExampleOfTheReadmeRuns() throws IOException {
        example(dir.resolve("log"));
    }

    @Test
    void theReadmeShowsTheExampleThatRuns() throws IOException {
        String source = Files.readString(MODULE.resolve("src/test/java/org/truceline/ledger/ReadmeTest.java"));
        int start = source.indexOf('\n', source.lastIndexOf("private static void example")) + 1;
        String body =
                source.substring(start, source.indexOf("\n    }\n", start)).stripIndent();
        assertThat(body.lines()).hasSizeBetween(15, 25);
        assertThat(Files.readString(MODULE.resolve("README.md"))).contains("```java\n" + body + "\n```\n");
    }

    private static void example(Path dir) throws IOException {
        // The log's key: what signs stays with the log, what verifies is for everybody.
        NoteSigner signer = NoteSigner.of("example.org/log", Ed25519Key.generate());
        NoteVerifier verifier = signer.verifier();

        Checkpoint early;
        try (Log log = Log.create(dir, "example.org/log", signer)) {
            early = log.append(List.of("one".getBytes(UTF_8), "two".getBytes(UTF_8)));
            log.append(List.of("three".getBytes(UTF_8)));
        }

        // Everything, from the files alone: an empty list says that every byte is as it must be.
        List<Fault> faults = LogCheck.check(dir, List.of(verifier));
        assertThat(faults).isEmpty();

        // One claim: the second entry is in the log, and the log only grew since the early checkpoint.
        LogReader reader = LogReader.open(dir);
        reader.note().verify(List.of(verifier));
        Checkpoint now = reader.checkpoint();
        Hash leaf = MerkleTree.leafHash(reader.entry(1));
        reader.inclusionProof(1).verify(leaf, now.root());
        reader.consistencyProof(early.size()).verify(early.root(), now.root());
    }
}
