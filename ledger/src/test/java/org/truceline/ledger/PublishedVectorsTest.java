// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// All published cases of inclusion and consistency proofs, good and bad: the folder `testdata` of the repository
/// transparency-dev/merkle, which whoever runs this fetches. Run it with
/// `mvn verify -pl ledger -Dtest=PublishedVectorsTest -DexcludedGroups= -Dtruceline.vectors=FOLDER`.
@Tag("vectors")
class PublishedVectorsTest {
    private static final Path VECTORS = Path.of(Objects.requireNonNull(
            System.getProperty("truceline.vectors"), "say -Dtruceline.vectors=FOLDER, the testdata of merkle"));

    @Test
    void everyInclusionCaseGivesTheExpectedAnswer() throws IOException {
        int[] counts = answers(
                "inclusion",
                json -> new InclusionProof(json.number("leafIdx"), json.number("treeSize"), json.hashes("proof"))
                        .verify(json.hash("leafHash"), json.hash("root")));
        System.out.printf("inclusion: %d accepted, %d refused, as expected%n", counts[0], counts[1]);
        assertThat(counts[0]).isPositive();
    }

    @Test
    void everyConsistencyCaseGivesTheExpectedAnswer() throws IOException {
        int[] counts = answers(
                "consistency",
                json -> new ConsistencyProof(json.number("size1"), json.number("size2"), json.hashes("proof"))
                        .verify(json.hash("root1"), json.hash("root2")));
        System.out.printf("consistency: %d accepted, %d refused, as expected%n", counts[0], counts[1]);
        assertThat(counts[0]).isPositive();
    }

    @FunctionalInterface
    private interface Verification {
        void verify(Json json);
    }

    /// @return how many cases were rightly accepted, and how many rightly refused
    private static int[] answers(String folder, Verification verification) throws IOException {
        int[] counts = new int[2];
        try (Stream<Path> files = Files.walk(VECTORS.resolve(folder))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Json json = new Json(Files.readString(file));
                boolean refused = isRefused(json, verification);
                assertThat(refused)
                        .as(file.toString())
                        .isEqualTo(json.text("wantErr").equals("true"));
                counts[refused ? 1 : 0]++;
            }
        }
        return counts;
    }

    private static boolean isRefused(Json json, Verification verification) {
        try {
            verification.verify(json);
            return false;
        } catch (ProofException | IllegalArgumentException e) {
            return true;
        }
    }

    /// As much of JSON as these files use: one flat object of numbers, strings and lists of strings.
    private record Json(String source) {
        private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

        String text(String field) {
            Matcher value = Pattern.compile("\"" + field + "\":\\s*(\\[[^]]*]|\"[^\"]*\"|[^,}\\s]+)")
                    .matcher(source);
            assertThat(value.find()).as(field).isTrue();
            return value.group(1).replaceAll("^\"|\"$", "");
        }

        /// The files say sizes as unsigned 64-bit numbers; one that does not fit is as negative here as it can be.
        long number(String field) {
            return Long.parseUnsignedLong(text(field));
        }

        Hash hash(String field) {
            return hash(Base64.getDecoder().decode(text(field)));
        }

        List<Hash> hashes(String field) {
            List<Hash> hashes = new ArrayList<>();
            Matcher values = STRING.matcher(text(field));
            while (values.find()) {
                hashes.add(hash(Base64.getDecoder().decode(values.group(1))));
            }
            return hashes;
        }

        /// Where nothing stands for a hash, its type refuses. Some cases use a few words instead, and one of them is
        /// good: there a digest of the words stands in, equal where they are equal.
        private static Hash hash(byte[] bytes) {
            return bytes.length == 0 || bytes.length == Hash.SIZE ? Hash.of(bytes) : MerkleTree.leafHash(bytes);
        }
    }
}
