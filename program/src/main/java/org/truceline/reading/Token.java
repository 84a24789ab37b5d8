// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

/// A word, number or mark of a text, with its UTF-16 indexes there.
///
/// @param quoted whether it stands inside direct speech
/// @param lineBefore whether a line end lies before it
/// @param paragraphBefore whether a blank line lies before it
record Token(
        int start, int end, String text, String lower, boolean quoted, boolean lineBefore, boolean paragraphBefore) {
    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    boolean is(String word) {
        return lower.equals(word);
    }
}
