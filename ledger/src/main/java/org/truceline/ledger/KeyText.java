// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text form of a note key, `name+id+base64(type || key)`, which public and signer keys share.
final class KeyText {
    /// Ed25519 over the note text (C2SP signed-note, "Signature types").
    static final byte ED25519 = 0x01;

    /// Timestamped Ed25519 cosignature of a checkpoint (the same).
    static final byte ED25519_COSIGNATURE = 0x04;

    /// Timestamped ML-DSA-44 cosignature (the same).
    static final byte MLDSA44_COSIGNATURE = 0x06;

    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

    final String name;
    final String id;
    final byte type;
    final byte[] key;

    private KeyText(String name, String id, byte type, byte[] key) {
        this.name = name;
        this.id = id;
        this.type = type;
        this.key = key;
    }

    /// @param what the kind of key, for messages; the text itself is in none, since it may be a secret
    static KeyText parse(String text, String what) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MalformedException(what + " does not have the form name+id+key");
        }
        byte[] typed = Base64Text.toBytes(form.group(3), what);
        if (typed.length < 2) {
            throw new MalformedException(what + " has a type and a key");
        }
        return new KeyText(
                KeyName.require(form.group(1)), form.group(2), typed[0], Arrays.copyOfRange(typed, 1, typed.length));
    }

    void requireForm(byte expectedType, int size, String what) {
        if (type != expectedType || key.length != size) {
            throw new MalformedException(
                    what + " is not of type " + HexFormat.of().toHexDigits(expectedType) + " with " + size + " bytes");
        }
    }

    static String format(String name, int id, byte type, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = type;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + KeyName.idText(id) + "+" + Base64Text.of(typed);
    }

    /// The id is a checksum over name and public key: a text that was mistyped anywhere does not pass.
    void requireId(int expected, String what) {
        if (!id.equals(KeyName.idText(expected))) {
            throw new MalformedException(
                    what + " of " + name + " says id " + id + ", its key has " + KeyName.idText(expected));
        }
    }
}
