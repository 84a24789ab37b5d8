// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// All published cases of proofs, good and bad, the Ed25519 edge cases, and what ML-DSA-44 makes of 10,000 seeds.
/// Whoever runs this fetches the repositories
/// into one folder under these names: `merkle` (transparency-dev/merkle), `cctv` (C2SP/CCTV) and `sigstore`
/// (sigstore/sigstore-java). Run it with
/// `mvn verify -pl ledger -Dtest=PublishedVectorsTest -DexcludedGroups= -Dvectors=FOLDER`.
@Tag("vectors")
class PublishedVectorsTest {
    private static final Path ALL = Path.of(
            Objects.requireNonNull(System.getProperty("vectors"), "say -Dvectors=FOLDER, where merkle and cctv lie"));
    private static final Path VECTORS = ALL.resolve("merkle/testdata");

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

    @Test
    void everySubtreeInclusionCaseGivesTheExpectedAnswer() throws IOException {
        int[] counts = answers(
                "subtreeinclusion",
                json -> new Subtree(json.number("start"), json.number("end"))
                        .verifyInclusion(
                                json.number("leafIdx"),
                                json.hashes("proof"),
                                json.hash("leafHash"),
                                json.hash("root")));
        System.out.printf("subtree inclusion: %d accepted, %d refused, as expected%n", counts[0], counts[1]);
        assertThat(counts[0]).isPositive();
    }

    @Test
    void everySubtreeConsistencyCaseGivesTheExpectedAnswer() throws IOException {
        int[] counts = answers(
                "subtreeconsistency",
                json -> new SubtreeProof(
                                new Subtree(json.number("start"), json.number("end")),
                                json.number("size"),
                                json.hashes("proof"))
                        .verify(json.hash("root1"), json.hash("root2")));
        System.out.printf("subtree consistency: %d accepted, %d refused, as expected%n", counts[0], counts[1]);
        assertThat(counts[0]).isPositive();
    }

    /// The edge cases on which Ed25519 implementations differ. Ours is strict: what passes has every one of these in
    /// order, and nothing passes that RFC 8032 refuses.
    @Test
    void noEd25519EdgeCaseWithALowOrderKeyOrANonCanonicalValuePasses() throws IOException {
        int[] counts = new int[2];
        Matcher cases = Pattern.compile("\\{[^{}]*}")
                .matcher(Files.readString(ALL.resolve("cctv/ed25519/ed25519vectors.json")));
        while (cases.find()) {
            Json json = new Json(cases.group());
            boolean accepted = accepts(json);
            String flags = json.textOr("flags", "");
            if (accepted) {
                assertThat(flags).as(cases.group()).doesNotContain("non_canonical", "low_order_A");
            }
            counts[accepted ? 0 : 1]++;
        }
        System.out.printf("Ed25519 edge cases: %d accepted, %d refused%n", counts[0], counts[1]);
        assertThat(counts[1]).isPositive();
    }

    /// What sigstore's own client takes as a checkpoint and what it refuses. Its valid ones are of type 02 (ECDSA),
    /// which is
    /// not ours to verify; they are read all the same.
    @Test
    void everyCheckpointFileIsReadOrRefusedAsItsNameSays() throws IOException {
        int count = 0;
        try (Stream<Path> files =
                Files.list(ALL.resolve("sigstore/sigstore-java/src/test/resources/dev/sigstore/samples/checkpoints"))) {
            for (Path file : files.sorted().toList()) {
                boolean isValid = String.valueOf(file.getFileName()).startsWith("valid");
                assertThat(isCheckpoint(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isEqualTo(isValid);
                count++;
            }
        }
        System.out.println("checkpoints: " + count + " files as expected");
        assertThat(count).isPositive();
    }

    /// The accumulated vectors: seeds come out of one SHAKE128, and the keys and deterministic signatures that they
    /// give go
    /// into another, whose digest is published.
    @Test
    void mlDsa44MakesTheKeysAndSignaturesThatArePublished() throws IOException {
        String page = Files.readString(ALL.resolve("cctv/ML-DSA/accumulated/README.md"));
        Matcher published = Pattern.compile("- (100|10 000) iterations: `([0-9a-f]{64})`")
                .matcher(page.substring(page.indexOf("### ML-DSA-44"), page.indexOf("### ML-DSA-65")));
        while (published.find()) {
            int times = Integer.parseInt(published.group(1).replace(" ", ""));
            assertThat(HexFormat.of().formatHex(accumulated(times))).isEqualTo(published.group(2));
            System.out.println("ML-DSA-44: " + times + " keys and signatures as published");
        }
        assertThat(published.reset().find()).isTrue();
    }

    private static byte[] accumulated(int times) {
        SHAKEDigest seeds = new SHAKEDigest(128);
        SHAKEDigest made = new SHAKEDigest(128);
        byte[] seed = new byte[32];
        for (int i = 0; i < times; i++) {
            seeds.doOutput(seed, 0, seed.length);
            var secret = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed);
            byte[] key = secret.getPublicKey();
            byte[] signature = signature(secret);
            made.update(key, 0, key.length);
            made.update(signature, 0, signature.length);
            MLDSASigner verifier = new MLDSASigner();
            verifier.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, key));
            assertThat(verifier.verifySignature(signature)).isTrue();
        }
        byte[] digest = new byte[32];
        made.doOutput(digest, 0, digest.length);
        return digest;
    }

    /// Of no bytes, without chance.
    private static byte[] signature(MLDSAPrivateKeyParameters secret) {
        try {
            MLDSASigner signer = new MLDSASigner();
            signer.init(true, secret);
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isCheckpoint(byte[] bytes) {
        try {
            Checkpoint.parse(SignedNote.parse(bytes).text());
            return true;
        } catch (LedgerException e) {
            return false;
        }
    }

    private static boolean accepts(Json json) {
        HexFormat hex = HexFormat.of();
        try {
            Ed25519PublicKey.of(hex.parseHex(json.text("key")))
                    .verify(
                            json.text("msg").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            hex.parseHex(json.text("sig")));
            return true;
        } catch (LedgerException e) {
            return false;
        }
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
        } catch (LedgerException | IllegalArgumentException e) {
            return true;
        }
    }

    /// As much of JSON as these files use: one flat object of numbers, strings and lists of strings.
    private record Json(String source) {
        private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

        String textOr(String field, String other) {
            return source.contains("\"" + field + "\"") ? text(field) : other;
        }

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
