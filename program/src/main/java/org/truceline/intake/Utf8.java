// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.io.CharConversionException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Strict decoding: bytes that are no text are an error and are never turned into replacement characters, since a
/// quote must be what was received.
final class Utf8 {
    private Utf8() {}

    /// @throws CharConversionException naming the first byte that is no text
    static String decode(byte[] bytes) throws CharConversionException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            int control = firstControl(text);
            if (control >= 0) {
                throw new CharConversionException(
                        "control character U+%04X at character %d".formatted((int) text.charAt(control), control + 1));
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharConversionException e) {
            throw e;
        } catch (CharacterCodingException e) {
            throw new CharConversionException("not UTF-8 at byte " + (in.position() + 1));
        }
    }

    /// Whether every surrogate of a string has its other half; what has not cannot be written in UTF-8 again.
    static boolean isText(String words) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(words);
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return i;
            }
        }
        return -1;
    }
}
