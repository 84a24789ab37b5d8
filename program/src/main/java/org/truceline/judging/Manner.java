// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.truceline.model.Incident;
import org.truceline.model.Statement;
import org.truceline.terms.Agreement;

/// All that a judgement looks at in what is said of an incident, but for its time, its place and its numbers. Two
/// incidents of one manner, at times and places of one kind, are judged alike.
///
/// @param voices one for each statement, in the order of the statements
record Manner(List<Voice> voices) {
    Manner {
        voices = List.copyOf(voices);
    }

    /// One statement, with the lists of words and the bores that are found in its quote.
    ///
    /// @param what speaker, stance, act, means, polarity, modality, doers and targets
    /// @param mentions the numbers of the lists of words of the terms of which the quote has one; few, and mostly none
    record Voice(List<Object> what, BitSet mentions, List<Double> calibres) {}

    /// @param words the lists of words that the terms look for
    static Manner of(Incident incident, List<List<String>> words) {
        return new Manner(
                incident.statements().stream().map(s -> voice(s, words)).toList());
    }

    /// The lists of words that an agreement looks for in what is said, each once.
    static List<List<String>> words(Agreement terms) {
        var lists = new ArrayList<List<String>>();
        terms.obligations().forEach(o -> o.exemptions().forEach(e -> lists.add(e.words())));
        terms.ground().weapons().forEach(w -> lists.add(w.words()));
        terms.ground().ownActs().forEach(a -> lists.add(a.words()));
        return lists.stream().filter(l -> !l.isEmpty()).distinct().toList();
    }

    private static Voice voice(Statement s, List<List<String>> words) {
        var mentions = new Mentions(s.quote().words());
        return new Voice(
                List.of(
                        Optional.ofNullable(s.speaker()),
                        s.stance(),
                        s.act(),
                        Optional.ofNullable(s.means()),
                        s.polarity(),
                        s.modality(),
                        s.actor(),
                        s.target()),
                IntStream.range(0, words.size())
                        .filter(i -> mentions.any(words.get(i)))
                        .collect(BitSet::new, BitSet::set, BitSet::or),
                Weapons.calibres(s.quote().words()));
    }
}
