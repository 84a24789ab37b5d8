// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The library that exact places are sealed with, held to the vectors of RFC 9180, Appendix A.
class HpkeVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    /// One section of the appendix.
    ///
    /// @param seals associated data, plaintext and ciphertext, by sequence number from 0
    /// @param exports context, length and value
    record Vector(Map<String, String> fields, List<String[]> seals, List<String[]> exports) {
        String text(String name) {
            return Objects.requireNonNull(fields.get(name), name);
        }

        byte[] bytes(String name) {
            return HEX.parseHex(text(name));
        }

        HPKE hpke() {
            return new HPKE(HPKE.mode_base, id("kem_id"), id("kdf_id"), id("aead_id"));
        }

        private short id(String name) {
            return Short.parseShort(text(name));
        }

        @Override
        public String toString() {
            return text("section");
        }
    }

    static Stream<Vector> vectors() throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(HpkeVectorsTest.class.getResourceAsStream("hpke-rfc9180.txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return Arrays.stream(text.split("\n\n", -1)).skip(1).map(HpkeVectorsTest::vector);
    }

    private static Vector vector(String section) {
        var vector = new Vector(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        section.strip().lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            switch (parts[0]) {
                case "seal" -> vector.seals().add(parts[1].split(" ", -1));
                case "export" -> vector.exports().add(parts[1].split(" ", -1));
                default -> vector.fields().put(parts[0], parts[1]);
            }
        });
        return vector;
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatIsSealedIsWhatTheVectorsSayAndOpensAgain(Vector vector) throws InvalidCipherTextException {
        var hpke = vector.hpke();
        var recipient = hpke.deserializePrivateKey(vector.bytes("skRm"), vector.bytes("pkRm"));
        var ephemeral = hpke.deserializePrivateKey(vector.bytes("skEm"), vector.bytes("pkEm"));
        var sender = hpke.setupBaseS(recipient.getPublic(), vector.bytes("info"), ephemeral);
        assertThat(HEX.formatHex(sender.getEncapsulation())).isEqualTo(vector.text("enc"));
        var receiver = hpke.setupBaseR(vector.bytes("enc"), recipient, vector.bytes("info"));
        assertThat(vector.seals()).hasSize(3);
        for (String[] seal : vector.seals()) {
            byte[] about = HEX.parseHex(seal[0]);
            assertThat(HEX.formatHex(sender.seal(about, HEX.parseHex(seal[1])))).isEqualTo(seal[2]);
            assertThat(HEX.formatHex(receiver.open(about, HEX.parseHex(seal[2]))))
                    .isEqualTo(seal[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void bothSidesDeriveTheSecretsOfTheVectors(Vector vector) {
        var hpke = vector.hpke();
        var recipient = hpke.deserializePrivateKey(vector.bytes("skRm"), vector.bytes("pkRm"));
        var receiver = hpke.setupBaseR(vector.bytes("enc"), recipient, vector.bytes("info"));
        assertThat(vector.exports()).hasSize(3);
        for (String[] export : vector.exports()) {
            byte[] context = export[0].equals("-") ? new byte[0] : HEX.parseHex(export[0]);
            assertThat(HEX.formatHex(receiver.export(context, Integer.parseInt(export[1]))))
                    .isEqualTo(export[2]);
        }
    }
}
