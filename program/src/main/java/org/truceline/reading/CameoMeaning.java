// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Quote;

/// What one clause says in CAMEO, before it is known what the clauses around it make of it.
///
/// @param sources codes of the doers, empty when the words name none
/// @param targets codes of the other side
/// @param duty whether it is said that it must or should be done
/// @param mutual whether it holds both ways: talks are held by both sides
/// @param from first word of the clause in its sentence
/// @param to one past its last
record CameoMeaning(
        List<String> sources,
        List<String> targets,
        String code,
        boolean duty,
        boolean mutual,
        int from,
        int to,
        String rule) {
    CameoMeaning {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    CameoMeaning withCode(String other, String why) {
        return new CameoMeaning(sources, targets, other, duty, mutual, from, to, why + " < " + rule);
    }

    CameoMeaning asDuty() {
        return new CameoMeaning(sources, targets, code, true, mutual, from, to, rule);
    }

    CameoMeaning between(List<String> doers, List<String> others) {
        return new CameoMeaning(doers, others, code, duty, mutual, from, to, rule);
    }

    /// One event for each doer and other side; nobody does a thing to himself.
    List<CodedEvent> events(Sentence sentence, String text) {
        var quote = Quote.of(
                text,
                sentence.tokens().get(from).start(),
                sentence.tokens().get(to - 1).end());
        var out = new ArrayList<CodedEvent>();
        for (String source : sources) {
            for (String target : targets) {
                if (!source.equals(target)) {
                    out.add(new CodedEvent(source, target, code, quote, rule));
                    if (mutual) {
                        out.add(new CodedEvent(target, source, code, quote, rule));
                    }
                }
            }
        }
        return out;
    }
}
