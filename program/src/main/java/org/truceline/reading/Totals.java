// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.CountOf;
import org.truceline.model.Stance;
import org.truceline.model.When;

/// Totals: "Total of the month, nine", "total since 3 May, 61", "Its sum since 3 May is 61", "all sectors 33", "12 in
/// all".
final class Totals {
    private static final int NEAR = 8;

    private final Figures figures;
    private final Memory memory;

    Totals(Figures figures, Memory memory) {
        this.figures = figures;
        this.memory = memory;
    }

    List<Draft> read(Sentence sentence, Topic topic, List<Draft> before) {
        var out = new ArrayList<Draft>();
        var items = sentence.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof NounGroup group && figures.isTotal(group)) {
                figure(sentence, i, group, before)
                        .map(f -> total(sentence, topic, group, f))
                        .ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<NounGroup> figure(Sentence sentence, int i, NounGroup total, List<Draft> before) {
        var items = sentence.items();
        if (Figures.endsInNumber(total)) {
            return Optional.of(Figures.number(total));
        }
        if (Figures.bare(total) || Figures.hasNumber(total)) {
            return Optional.empty();
        }
        for (int k = i + 1; k < items.size() && k < i + NEAR; k++) {
            if (items.get(k) instanceof NounGroup figure
                    && Figures.bare(figure)
                    && before.stream().noneMatch(d -> d.to() == Composer.end(sentence, figure.to()))) {
                return Optional.of(figure);
            }
            if (items.get(k) instanceof Mark mark && mark.is(Tag.SEMICOLON)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Draft total(Sentence sentence, Topic topic, NounGroup total, NounGroup figure) {
        boolean its = total.first().is(Tag.POSSESSIVE_PRONOUN);
        var teller =
                its && !memory.drafts().isEmpty() ? memory.drafts().getLast().teller() : topic.teller();
        @Nullable When when = Topic.within(sentence, total.from(), figure.to()).orElse(topic.when());
        return new Topic(teller, Stance.STATES, Act.VIOLATE, List.of(), when)
                .draft(
                        Composer.start(sentence, total.from()),
                        Composer.end(sentence, Math.max(total.to(), figure.to())),
                        null,
                        null,
                        figures.counted(figure, CountOf.VIOLATIONS, sentence),
                        "list:total");
    }
}
