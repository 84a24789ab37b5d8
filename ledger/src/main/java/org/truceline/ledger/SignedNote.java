// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A text with the signatures of those who stand by it, in the form of C2SP signed-note.
///
/// Parsing trusts nobody: the text means something only after [#verify] has returned.
///
/// @param text ends in a newline; no control characters but newlines
/// @param signatures at least one
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// The specification asks for at least 16; a note may gather many witnesses.
    public static final int MAX_SIGNATURES = 100;

    /// Text and signatures together, in bytes.
    public static final int MAX_SIZE = 1 << 20;

    public SignedNote {
        signatures = List.copyOf(signatures);
        requireText(text);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException(
                    "a note has 1 to " + MAX_SIGNATURES + " signatures, this has " + signatures.size());
        }
    }

    /// Signs `text` with each of `signers`, of which there is at least one.
    public static SignedNote sign(String text, NoteSigner... signers) {
        requireText(text);
        List<NoteSignature> signatures = new ArrayList<>();
        for (NoteSigner signer : signers) {
            signatures.add(signer.sign(text));
        }
        return new SignedNote(text, signatures);
    }

    /// @throws MalformedException when the bytes are not a signed note, spelt in the one way there is
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MAX_SIZE) {
            throw new MalformedException("a note has at most " + MAX_SIZE + " bytes, this has " + bytes.length);
        }
        String note = Utf8.decode(bytes, "a note");
        // The text may hold empty lines: the last one is the border.
        int border = note.lastIndexOf("\n\n");
        if (border < 0) {
            throw new MalformedException("a note has an empty line before its signatures");
        }
        return new SignedNote(note.substring(0, border + 1), signatures(note.substring(border + 2)));
    }

    /// Checks the signatures of the keys that the caller trusts; those of others say nothing and are ignored.
    ///
    /// @return the trusted keys that signed, at least one
    /// @throws UnverifiedException when none of them signed, or the signature of one does not hold
    public <K extends NoteKey> List<K> verify(Collection<K> trusted) {
        List<K> signed = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (K verifier : trusted) {
                if (verifier.made(signature)) {
                    verifier.verify(text, signature);
                    signed.add(verifier);
                }
            }
        }
        if (signed.isEmpty()) {
            throw new UnverifiedException("none of the trusted keys signed: " + trusted);
        }
        return signed.stream().distinct().toList();
    }

    /// This note with one signature more.
    public SignedNote with(NoteSigner signer) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signer.sign(text));
        return new SignedNote(text, more);
    }

    /// This note with one signature more; one that the same key made before gives way to it.
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.removeIf(old -> old.name().equals(signature.name()) && old.keyId() == signature.keyId());
        more.add(signature);
        return new SignedNote(text, more);
    }

    /// This note with only those signatures that one of `keys` claims to have made, at least one.
    public SignedNote only(Collection<? extends NoteKey> keys) {
        return new SignedNote(
                text,
                signatures.stream()
                        .filter(signature -> keys.stream().anyMatch(key -> key.made(signature)))
                        .toList());
    }

    public byte[] toBytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.toLine()));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Signature lines as a witness answers with them, each with its newline.
    static List<NoteSignature> signatures(String lines) {
        if (!lines.endsWith("\n")) {
            throw new MalformedException("a note ends in signature lines, each with its newline");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (int start = 0; start < lines.length(); ) {
            int end = lines.indexOf('\n', start);
            signatures.add(NoteSignature.parse(lines.substring(start, end)));
            start = end + 1;
        }
        return signatures;
    }

    private static void requireText(String text) {
        if (!text.endsWith("\n") || !Utf8.isEncodable(text)) {
            throw new MalformedException("the text of a note is UTF-8 and ends in a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("the text of a note has no control characters but newlines");
        }
    }
}
