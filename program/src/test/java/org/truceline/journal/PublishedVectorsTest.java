// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The published examples of canonical JSON (RFC 8785) and of time stamps (RFC 3161). Whoever runs this fetches the
/// repositories into one folder under these names: `json-canonicalization` (cyberphone/json-canonicalization),
/// `sigstore`
/// (sigstore/sigstore-java) and `auto-archiver` (bellingcat/auto-archiver). Run it with
/// `mvn test -pl program -am -Dtest=PublishedVectorsTest -DexcludedGroups= -Dvectors=FOLDER`.
@Tag("vectors")
final class PublishedVectorsTest {
    private static final Path ALL = Path.of(Objects.requireNonNull(
            System.getProperty("vectors"), "say -Dvectors=FOLDER, where json-canonicalization and the others lie"));
    private static final Path JSON = ALL.resolve("json-canonicalization/testdata");
    private static final int MAX_LINES = Integer.getInteger("vectors.numbers", 1_000_000);

    @Test
    void everyInputHasThePublishedBytes() throws IOException {
        int count = 0;
        try (var files = Files.list(JSON.resolve("input"))) {
            for (Path input : files.sorted().toList()) {
                String name = String.valueOf(input.getFileName());
                byte[] canonical = new JsonCanonicalizer(Files.readAllBytes(input)).getEncodedUTF8();
                assertThat(canonical)
                        .as(name)
                        .isEqualTo(Files.readAllBytes(JSON.resolve("output").resolve(name)));
                String hex = Files.readString(JSON.resolve("outhex").resolve(name.replace(".json", ".txt")));
                assertThat(canonical).as(name).isEqualTo(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
                count++;
            }
        }
        System.out.println("canonical JSON: " + count + " files as published, as text and as hexadecimal");
        assertThat(count).isPositive();
    }

    /// The sequence of numbers that the repository describes, in the text that we give each, has the published hashes.
    @Test
    void everyNumberOfTheSequenceHasThePublishedText() throws Exception {
        String page = Files.readString(JSON.resolve("README.md"));
        var hashes = Pattern.compile("\\| ([0-9a-f]{64}) \\| (\\d+) ").matcher(page);
        var numbers = new Numbers(page);
        var digest = MessageDigest.getInstance("SHA-256");
        int lines = 0;
        while (hashes.find() && Long.parseLong(hashes.group(2)) <= MAX_LINES) {
            for (; lines < Integer.parseInt(hashes.group(2)); lines++) {
                digest.update(line(numbers.next()).getBytes(StandardCharsets.US_ASCII));
            }
            byte[] soFar = ((MessageDigest) digest.clone()).digest();
            assertThat(HexFormat.of().formatHex(soFar)).as("%d lines", lines).isEqualTo(hashes.group(1));
        }
        System.out.println("canonical JSON: " + lines + " numbers as published");
        assertThat(lines).isPositive();
    }

    private static String line(double number) throws IOException {
        String json = new JsonCanonicalizer("[" + new BigDecimalText(number) + "]").getEncodedString();
        return Long.toHexString(Double.doubleToRawLongBits(number)) + "," + json.substring(1, json.length() - 1) + "\n";
    }

    /// A number in digits that stand for it exactly.
    private record BigDecimalText(double number) {
        @Override
        public String toString() {
            return number == 0 && 1 / number < 0 ? "-0.0" : new java.math.BigDecimal(number).toString();
        }
    }

    /// First the listed values, then 2,000 in a row, then what SHA-256 makes of itself, 8 little-endian bytes each.
    private static final class Numbers {
        private static final long FIRST_IN_A_ROW = 0x0010000000000000L;
        private static final int IN_A_ROW = 2_000;

        private final List<Double> listed = new ArrayList<>();
        private int index;
        private ByteBuffer block = ByteBuffer.allocate(0);
        private byte[] last = new byte[32];

        Numbers(String page) {
            var values = Pattern.compile("0x([0-9a-f]{16})n").matcher(page.substring(0, page.indexOf("staticF64s")));
            while (values.find()) {
                listed.add(Double.longBitsToDouble(new BigInteger(values.group(1), 16).longValue()));
            }
        }

        double next() throws Exception {
            int at = index++;
            if (at < listed.size()) {
                return listed.get(at);
            }
            if (at < listed.size() + IN_A_ROW) {
                return Double.longBitsToDouble(FIRST_IN_A_ROW + at - listed.size());
            }
            double number = 0;
            while (number == 0 || !Double.isFinite(number)) {
                if (!block.hasRemaining()) {
                    last = MessageDigest.getInstance("SHA-256").digest(last);
                    block = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
                }
                number = block.getDouble();
            }
            return number;
        }
    }

    /// A stamp counts when it carries its signer's certificate and that has signed it: those without one are refused,
    /// whatever else is right. That a name is not one to trust is for the reader to say, who is told the certificate.
    @Test
    void everyTimeStampIsTakenOrRefusedAsItsNameSays() throws IOException {
        int[] counts = new int[2];
        for (String folder : List.of(
                "sigstore/sigstore-java/src/test/resources/dev/sigstore/samples/timestamp-response",
                "auto-archiver/tests/data/timestamping")) {
            try (var files = Files.walk(ALL.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    boolean isGood = !name.contains("invalid") && !name.contains("without_embedded_certs");
                    assertThat(isTaken(Files.readAllBytes(file))).as(name).isEqualTo(isGood);
                    counts[isGood ? 0 : 1]++;
                }
            }
        }
        System.out.printf("time stamps: %d taken, %d refused, as expected%n", counts[0], counts[1]);
        assertThat(counts[0]).isPositive();
    }

    private static boolean isTaken(byte[] bytes) {
        try {
            var token = token(bytes);
            byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
            TimeStamps.verify(token, imprint);
            byte[] other = imprint.clone();
            other[0] ^= 1;
            assertThatThrownBy(() -> TimeStamps.verify(token, other)).hasMessageContaining("other bytes");
            return true;
        } catch (IOException | TSPException | org.bouncycastle.cms.CMSException | IllegalArgumentException e) {
            return false;
        }
    }

    /// A whole response, or the token alone.
    private static TimeStampToken token(byte[] bytes)
            throws IOException, TSPException, org.bouncycastle.cms.CMSException {
        try {
            return Objects.requireNonNull(new TimeStampResponse(bytes).getTimeStampToken());
        } catch (IOException | TSPException | RuntimeException e) {
            return new TimeStampToken(ContentInfo.getInstance(bytes));
        }
    }
}
