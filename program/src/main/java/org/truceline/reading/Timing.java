// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.When;
import org.truceline.reading.TimeExpression.Kind;

/// Chooses among the times of a sentence the one that belongs to an act: of its own clause before others, a date before
/// words that give none, and never the time at which somebody spoke of it.
final class Timing {
    private static final int OTHER_CLAUSE = 40;
    private static final int NO_DATE = 15;

    private final Lexicon lexicon;
    private final Sunset sunset;
    private final LocalDate published;

    Timing(Lexicon lexicon, Sunset sunset, LocalDate published) {
        this.lexicon = lexicon;
        this.sunset = sunset;
        this.published = published;
    }

    Optional<When> of(Frame frame, Sentence sentence, @Nullable Place place) {
        @Nullable TimeExpression best = null;
        int least = Integer.MAX_VALUE;
        for (var time : sentence.times()) {
            if (isOthers(time, frame, sentence)) {
                continue;
            }
            int cost = cost(time, frame, sentence);
            if (cost < least) {
                best = time;
                least = cost;
            }
        }
        return Optional.ofNullable(best)
                .map(b -> sunset.resolve(b, place))
                .map(w -> frame.modality() == Modality.INTENDED ? ahead(w) : w);
    }

    private static int cost(TimeExpression time, Frame frame, Sentence sentence) {
        int distance = time.to() <= frame.from() ? frame.from() - time.to() : Math.max(0, time.from() - frame.to());
        boolean opens = time.from() <= 1;
        int apart = isWithin(time, frame.clause(), sentence) || opens || distance == 0 ? 0 : OTHER_CLAUSE;
        return distance + apart + (time.kind() == Kind.VAGUE ? NO_DATE : 0);
    }

    private boolean isOthers(TimeExpression time, Frame frame, Sentence sentence) {
        return time.kind() == Kind.DURATION
                || isOfRelative(time, frame, sentence)
                || isOfSaying(time, frame, sentence)
                || isCompared(time, sentence);
    }

    /// "the freeze, which began on 12 September, has ended": the date belongs to the beginning.
    private static boolean isOfRelative(TimeExpression time, Frame frame, Sentence sentence) {
        return frame.clause().link() != Clause.Link.RELATIVE
                && sentence.clauses().stream()
                        .filter(c -> c.link() == Clause.Link.RELATIVE)
                        .anyMatch(c -> isBehind(time, c, sentence)
                                && sentence.items().get(frame.clause().at()).from() > time.from());
    }

    /// "The army said on Monday that ...": the day of saying, where what is said stands in a clause of its own behind.
    private boolean isOfSaying(TimeExpression time, Frame frame, Sentence sentence) {
        var governor = frame.clause().governor();
        if (governor == null
                || frame.clause().link() != Clause.Link.COMPLEMENT
                || lexicon.speechClasses(governor.lemma()).isEmpty()
                || lexicon.is("announce", governor.lemma())) {
            return false;
        }
        int saying = sentence.items().get(governor.at()).from();
        int said = sentence.items().get(frame.clause().from()).from();
        return time.from() > saying && time.to() <= said;
    }

    /// "12 violations, against 19 in August".
    private static boolean isCompared(TimeExpression time, Sentence sentence) {
        int i = time.from() - 1;
        boolean number = i > 0 && NumberWords.isNumber(sentence.tokens().get(i).lower());
        return number
                && switch (sentence.tokens().get(i - 1).lower()) {
                    case "against", "than", "from", "after" -> true;
                    default -> false;
                };
    }

    private static boolean isBehind(TimeExpression time, Clause clause, Sentence sentence) {
        int verb = sentence.items().get(clause.at()).from();
        int end = sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1));
        return verb < time.from() && time.from() < end;
    }

    private static boolean isWithin(TimeExpression time, Clause clause, Sentence sentence) {
        int begin = sentence.items().get(clause.from()).from();
        int end = sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1));
        return begin <= time.from() && time.from() < end;
    }

    /// A weekday of what lies ahead is the next one.
    private When ahead(When when) {
        boolean weekday = TimeWords.WEEKDAYS.keySet().stream()
                .anyMatch(d -> when.words().toLowerCase(java.util.Locale.ROOT).contains(d));
        boolean month = TimeWords.MONTHS.keySet().stream()
                .anyMatch(m -> m.length() > 3 && when.words().toLowerCase(java.util.Locale.ROOT).contains(m));
        return weekday && !month ? new When(next(when.from()), next(when.to()), when.words()) : when;
    }

    private @Nullable Moment next(@Nullable Moment moment) {
        if (moment == null || !moment.date().isBefore(published)) {
            return moment;
        }
        return moment instanceof Moment.Minute minute
                ? new Moment.Minute(minute.time().plusWeeks(1), minute.zone())
                : new Moment.Day(moment.date().plusWeeks(1));
    }
}
