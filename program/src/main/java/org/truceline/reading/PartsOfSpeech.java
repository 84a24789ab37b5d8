// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;

/// A tagger from outside, which a [Reader] can be given instead of, or beside, its own word lists.
@FunctionalInterface
public interface PartsOfSpeech {
    /// Where the tags from outside count.
    enum Where {
        /// Everywhere but in times, marks, numbers and quantifiers.
        EVERYWHERE,
        /// Where a word can be a noun or a verb, or stands on no list.
        OPEN,
        /// Where a word stands on no list.
        UNLISTED
    }

    /// The universal part-of-speech tag (universaldependencies.org/u/pos) of each word of a sentence, in their order:
    /// as many tags as words.
    List<String> tag(List<String> words);
}
