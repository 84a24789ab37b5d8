// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How much of a report is read, so that time and memory stay bounded whatever comes, and what is said of the rest.
///
/// @param kept the sentences that are read
/// @param notes one line for each part that is not read: which characters, counted from 0, and why
record ReadingLimits(List<List<Token>> kept, List<String> notes) {
    /// Characters of a report beyond this are kept with the report but not read: two hundred pages.
    static final int LONGEST_TEXT = 500_000;

    /// Sentences of a report beyond this are not read.
    static final int MOST_SENTENCES = 5_000;

    /// Tokens. A longer sentence is not read at all: the words that deny or doubt a clause can stand anywhere in it, so
    /// half a sentence could accuse where the whole does not.
    static final int LONGEST_SENTENCE = 250;

    private static final int MOST_LISTED = 5;

    /// @param sentences of the first [#LONGEST_TEXT] characters of `text`
    static ReadingLimits of(String text, List<List<Token>> sentences) {
        var notes = new ArrayList<String>();
        var kept = new ArrayList<List<Token>>();
        int tooLong = 0;
        int begun = Math.min(sentences.size(), MOST_SENTENCES);
        for (var sentence : sentences.subList(0, begun)) {
            if (sentence.size() <= LONGEST_SENTENCE) {
                kept.add(sentence);
            } else if (++tooLong <= MOST_LISTED) {
                notes.add(note(
                        sentence.getFirst().start(),
                        sentence.getLast().end(),
                        "one sentence of " + number(sentence.size()) + " words and marks; at most "
                                + number(LONGEST_SENTENCE) + " are read"));
            }
        }
        if (tooLong > MOST_LISTED) {
            notes.add("not read: " + number(tooLong - MOST_LISTED) + " more sentences as long");
        }
        if (begun < sentences.size()) {
            notes.add(note(
                    sentences.get(begun).getFirst().start(),
                    Math.min(text.length(), LONGEST_TEXT),
                    number(sentences.size() - begun) + " sentences; at most " + number(MOST_SENTENCES)
                            + " of a report are read"));
        }
        if (text.length() > LONGEST_TEXT) {
            notes.add(note(
                    LONGEST_TEXT,
                    text.length(),
                    "at most " + number(LONGEST_TEXT) + " characters of a report are read"));
        }
        return new ReadingLimits(List.copyOf(kept), List.copyOf(notes));
    }

    private static String note(int from, int to, String why) {
        return "not read: characters " + number(from) + " to " + number(to) + ": " + why;
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
