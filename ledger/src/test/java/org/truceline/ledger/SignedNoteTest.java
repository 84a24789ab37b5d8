// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /// The example of C2SP signed-note, "Verifier keys".
    private static final String SPEC_VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String SPEC_NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /// A key that Go's note package is tested with, in its secret and its public form.
    private static final String GO_SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final NoteSigner SIGNER = Samples.SIGNER;
    private static final NoteSigner OTHER = NoteSigner.of("other", Ed25519Key.generate());
    private static final String TEXT = "a line\n\nand another\n";

    @Test
    void theNoteOfTheSpecificationVerifiesAndKeepsItsBytes() {
        SignedNote note = SignedNote.parse(Samples.bytes(SPEC_NOTE));
        assertThat(note.verify(List.of(NoteVerifier.parse(SPEC_VKEY)))).containsExactly(NoteVerifier.parse(SPEC_VKEY));
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(new String(note.toBytes(), StandardCharsets.UTF_8)).isEqualTo(SPEC_NOTE);
    }

    @Test
    void theKeyOfGoHasTheSameTextFormsHere() {
        NoteSigner signer = NoteSigner.parse(GO_SIGNER);
        assertThat(signer.signerKey()).isEqualTo(GO_SIGNER);
        assertThat(signer.verifier().vkey()).isEqualTo(GO_VKEY);
        assertThat(NoteVerifier.parse(GO_VKEY)).isEqualTo(signer.verifier());
        assertThat(signer.verifier().id()).isEqualTo(0xc74f20a3);
    }

    /// The checkpoint of size 15 of the test log of Tessera, made by Go from the entries "one" to "fivten".
    @Test
    void theCheckpointThatGoSignedIsSignedWithTheSameBytesHere() {
        NoteSigner signer = NoteSigner.parse(
                "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");
        List<byte[]> entries = new ArrayList<>();
        String words = "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten";
        for (String entry : words.split(" ", -1)) {
            entries.add(Samples.bytes(entry));
        }
        String text = Checkpoint.of(signer.name(), 15, MerkleTree.root(entries)).toText();
        assertThat(new String(SignedNote.sign(text, signer).toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        example.com/log/testdata
                        15
                        rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

                        \u2014 example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=
                        """);
    }

    @Test
    void aTextMayHaveEmptyLinesAndTheLastOneIsTheBorder() {
        SignedNote note = SignedNote.sign(TEXT, SIGNER);
        assertThat(SignedNote.parse(note.toBytes())).isEqualTo(note);
        assertThat(note.verify(List.of(SIGNER.verifier()))).hasSize(1);
    }

    @Test
    void everyFlippedByteOfANoteIsRefused() {
        byte[] note = SignedNote.sign(TEXT, SIGNER).toBytes();
        for (int i = 0; i < note.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bad = note.clone();
                bad[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> SignedNote.parse(bad).verify(List.of(SIGNER.verifier())))
                        .isInstanceOf(LedgerException.class);
            }
        }
    }

    @Test
    void signaturesOfUnknownKeysAreIgnored() {
        SignedNote note = SignedNote.sign(TEXT, OTHER, SIGNER);
        assertThat(note.verify(List.of(SIGNER.verifier()))).containsExactly(SIGNER.verifier());
        assertThat(note.verify(List.of(OTHER.verifier(), SIGNER.verifier())))
                .containsExactly(OTHER.verifier(), SIGNER.verifier());
    }

    @Test
    void aKeyThatSharesOnlyTheNameOrOnlyTheIdIsUnknown() {
        NoteVerifier sameName =
                NoteSigner.of(SIGNER.name(), Ed25519Key.generate()).verifier();
        assertThatThrownBy(() -> SignedNote.sign(TEXT, SIGNER).verify(List.of(sameName)))
                .isInstanceOf(UnverifiedException.class)
                .hasMessageContaining("none of the trusted keys");
        NoteSignature renamed = new NoteSignature("renamed", SIGNER.verifier().id(), new byte[64]);
        SignedNote note = new SignedNote(TEXT, List.of(renamed, SIGNER.sign(TEXT)));
        assertThat(note.verify(List.of(SIGNER.verifier()))).containsExactly(SIGNER.verifier());
    }

    @Test
    void aBadSignatureOfAKnownKeyRejectsTheNoteWhateverElseIsGood() {
        NoteSignature bad = new NoteSignature(
                OTHER.name(), OTHER.verifier().id(), SIGNER.sign(TEXT).bytes());
        SignedNote note = new SignedNote(TEXT, List.of(SIGNER.sign(TEXT), bad));
        assertThat(note.verify(List.of(SIGNER.verifier()))).hasSize(1);
        assertThatThrownBy(() -> note.verify(List.of(SIGNER.verifier(), OTHER.verifier())))
                .isInstanceOf(UnverifiedException.class)
                .hasMessageContaining(OTHER.verifier().vkey());
    }

    @Test
    void aNoteThatNobodyTrustedSignedIsRefused() {
        assertThatThrownBy(() -> SignedNote.sign(TEXT, SIGNER).verify(List.of()))
                .isInstanceOf(UnverifiedException.class);
    }

    @Test
    void sixteenSignaturesAreTakenAndAHundredAndNotOneMore() {
        SignedNote note = SignedNote.sign(TEXT, SIGNER);
        for (int count = 2; count <= SignedNote.MAX_SIGNATURES; count++) {
            note = note.with(SIGNER);
        }
        SignedNote full = SignedNote.parse(note.toBytes());
        assertThat(full.signatures()).hasSizeGreaterThanOrEqualTo(16).hasSize(SignedNote.MAX_SIGNATURES);
        assertThat(full.verify(List.of(SIGNER.verifier()))).containsExactly(SIGNER.verifier());
        assertThatThrownBy(() -> full.with(SIGNER)).isInstanceOf(MalformedException.class);
        String tooMany = new String(full.toBytes(), StandardCharsets.UTF_8)
                + SIGNER.sign(TEXT).toLine();
        assertThatThrownBy(() -> SignedNote.parse(Samples.bytes(tooMany))).isInstanceOf(MalformedException.class);
    }

    @Test
    void aNoteBeyondTheLimitIsRefusedUnread() {
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MAX_SIZE + 1]))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("at most");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name \n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 na me AAAAAAA=\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014 na\u00a0me AAAAAAA=\n",
                "text\n\n\u2014 na\u2003me AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n\u2014 name AAAAAAA= \n",
                "text\n\n\u2014 name AAAAAAA=\nmore\n",
                "text\n\n\u2014 name AAAAAAA\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 name AAAA_-A=\n",
                "text\n\n- name AAAAAAA=\n",
                "te\txt\n\n\u2014 name AAAAAAA=\n",
                "te\rxt\n\n\u2014 name AAAAAAA=\n",
                "te\0xt\n\n\u2014 name AAAAAAA=\n",
                "text\n\u2014 name AAAAAAA=\n"
            })
    void whatIsNotANoteIsRefused(String bytes) {
        assertThatThrownBy(() -> SignedNote.parse(Samples.bytes(bytes))).isInstanceOf(MalformedException.class);
    }

    @Test
    void theShortestNoteIsTaken() {
        assertThat(SignedNote.parse(Samples.bytes("\n\n\u2014 name AAAAAAA=\n")).text())
                .isEqualTo("\n");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] note = SignedNote.sign("text\n", SIGNER).toBytes();
        note[1] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(note))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> SignedNote.sign("half a pair \ud800\n", SIGNER))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> SignedNote.sign("no newline", SIGNER)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> SignedNote.sign(TEXT)).isInstanceOf(MalformedException.class);
    }

    @Test
    void noPartAndNoNeighbourOfAKeyTextPassesForAKey() {
        for (int i = 0; i < GO_VKEY.length(); i++) {
            String before = GO_VKEY.substring(0, i);
            String after = GO_VKEY.substring(i);
            String changed = before + (char) (GO_VKEY.charAt(i) + 1) + GO_VKEY.substring(i + 1);
            for (String bad : List.of(before, i == 0 ? "" : after, changed)) {
                assertThatThrownBy(() -> NoteVerifier.parse(bad)).isInstanceOf(MalformedException.class);
            }
        }
        for (int i = 0; i < GO_SIGNER.length(); i++) {
            String changed = GO_SIGNER.substring(0, i) + (char) (GO_SIGNER.charAt(i) + 1) + GO_SIGNER.substring(i + 1);
            assertThatThrownBy(() -> NoteSigner.parse(changed))
                    .isInstanceOf(MalformedException.class)
                    .message()
                    .doesNotContain(GO_SIGNER.substring(GO_SIGNER.length() - 20));
        }
    }

    /// Both have the id that belongs to their bytes, so that nothing but the type or the length is wrong.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void aKeyOfAnotherTypeOrLengthIsRefused(String vkey) {
        assertThatThrownBy(() -> NoteVerifier.parse(vkey)).isInstanceOf(MalformedException.class);
    }
}
