// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.reading.Clause.Prepositional;

/// A sentence with what the passes before interpretation found in it.
record Sentence(
        int index,
        List<Token> tokens,
        List<Word> words,
        List<Item> items,
        List<Clause> clauses,
        List<TimeExpression> times) {

    /// Index of the item that holds a word, by the word's index in the sentence.
    int itemOf(int word) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).from() <= word && word < endOf(i)) {
                return i;
            }
        }
        return -1;
    }

    private int endOf(int i) {
        return items.get(i) instanceof NounGroup group
                ? group.fullEnd()
                : items.get(i).to();
    }

    /// The prepositional groups that follow a noun group at once, before any verb, comma or conjunction.
    List<Prepositional> behind(NounGroup group) {
        var out = new ArrayList<Prepositional>();
        int i = itemOf(group.from()) + 1;
        while (i > 0 && i + 1 < items.size()) {
            var item = items.get(i);
            if (item instanceof Mark mark && mark.is(Tag.PREPOSITION) && items.get(i + 1) instanceof NounGroup next) {
                out.add(new Prepositional(mark.lower(), next, i + 1));
                i += 2;
            } else if (item instanceof Mark mark
                    && mark.is(Tag.PREPOSITION)
                    && i + 2 < items.size()
                    && items.get(i + 1) instanceof Mark open
                    && open.is(Tag.QUOTE)
                    && items.get(i + 2) instanceof NounGroup quoted) {
                out.add(new Prepositional(mark.lower(), quoted, i + 2));
                i += 3;
            } else if (item instanceof Mark mark && (mark.is(Tag.TIME) || mark.is(Tag.ADVERB))) {
                i++;
            } else {
                break;
            }
        }
        return out;
    }

    /// The second of two groups that "and" joins, by the item of the first.
    Optional<NounGroup> joined(int first) {
        int i = first + 1;
        while (i < items.size() && items.get(i) instanceof Mark mark && (mark.is(Tag.ADVERB) || mark.is(Tag.TIME))) {
            i++;
        }
        boolean and = i + 1 < items.size()
                && items.get(i) instanceof Mark mark
                && mark.lower().equals("and");
        return and && items.get(i + 1) instanceof NounGroup second ? Optional.of(second) : Optional.empty();
    }

    /// The noun group in apposition: between commas, right behind `group`.
    Optional<NounGroup> apposition(NounGroup group) {
        int i = itemOf(group.from());
        boolean opens = i >= 0 && i + 2 < items.size() && items.get(i + 1) instanceof Mark mark && mark.is(Tag.COMMA);
        return opens && items.get(i + 2) instanceof NounGroup next ? Optional.of(next) : Optional.empty();
    }

    boolean isQuestion() {
        return tokens.stream().anyMatch(t -> t.text().equals("?"));
    }

    boolean quoted(int item) {
        return tokens.get(items.get(item).from()).quoted();
    }

    /// Whether every word stands in direct speech.
    boolean allQuoted() {
        return tokens.stream().allMatch(t -> t.quoted() || (!t.isWord() && !t.isNumber()));
    }

    int firstWordOfItem(int item) {
        return items.get(item).from();
    }

    int endWordOfItem(int item) {
        return endOf(item);
    }
}
