// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

/// A word or sign that stands between groups: preposition, conjunction, comma, adverb, time expression.
record Mark(int from, int to, Tag tag, String lower) implements Item {
    boolean is(Tag other) {
        return tag == other;
    }
}
