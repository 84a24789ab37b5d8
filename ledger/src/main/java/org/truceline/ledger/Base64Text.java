// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.Base64;

/// The one form of base64 that notes and checkpoints use: RFC 4648 section 4, padded, with no second spelling.
final class Base64Text {
    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Java's decoder lets missing padding and stray trailing bits pass: two texts for the same bytes, of which
    /// only one was meant (RFC 4648 section 3.5). Writing the bytes again shows which. The text itself may be a
    /// secret key, so no message repeats it.
    static byte[] toBytes(String text, String what) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedException(what + " is not base64", e);
        }
        throw new MalformedException(what + " is not spelt as base64 spells it");
    }

    static Hash toHash(String text, String what) {
        byte[] bytes = toBytes(text, what);
        if (bytes.length != Hash.SIZE) {
            throw new MalformedException(what + " has " + Hash.SIZE + " bytes, this has " + bytes.length);
        }
        return Hash.of(bytes);
    }
}
