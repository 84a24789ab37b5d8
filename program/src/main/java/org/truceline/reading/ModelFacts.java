// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Count;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Report;
import org.truceline.model.When;
import org.truceline.reading.Proposal.Dates;
import org.truceline.reading.Proposal.Figure;
import org.truceline.reading.Proposal.Unacceptable;
import org.truceline.reading.Reader.Refusal;

/// The fields without which a proposal still says something: what the words do not bear out is left out, and told.
final class ModelFacts {
    /// Words that can make up one figure: "one hundred and five thousand".
    private static final int LONGEST_FIGURE = 5;

    private final Report report;
    private final Gazetteer gazetteer;
    private final List<Refusal> refused;

    ModelFacts(Report report, Gazetteer gazetteer, List<Refusal> refused) {
        this.report = report;
        this.gazetteer = gazetteer;
        this.refused = refused;
    }

    /// Those of some names that stand in what was said by then.
    List<String> named(String field, List<String> names, Proposal proposal, String said) {
        var out = new ArrayList<String>();
        for (String name : names) {
            if (Verbatim.names(said, name)) {
                out.add(name);
            } else {
                refuse(field, proposal, "'" + name + "' is not named by then");
            }
        }
        return out;
    }

    Optional<Place> place(Proposal proposal, String said) {
        String words = proposal.place();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (Verbatim.find(said, words, 0, said.length()).isEmpty()) {
            refuse("place", proposal, "'" + words + "' does not stand there");
            return Optional.empty();
        }
        return Optional.of(new Place(words, gazetteer.find(words)));
    }

    Optional<When> when(Proposal proposal, String said) {
        var dates = proposal.when();
        if (dates == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(when(dates, proposal, said));
        } catch (Unacceptable e) {
            refuse("when", proposal, e.reason());
            return Optional.empty();
        }
    }

    private When when(Dates dates, Proposal proposal, String said) throws Unacceptable {
        if (dates.words().isEmpty()) {
            throw new Unacceptable("it gives no words for the time");
        }
        if (!Verbatim.names(said, dates.words())) {
            throw new Unacceptable("'" + dates.words() + "' does not stand there");
        }
        @Nullable Moment from = moment(dates.from()).orElse(null);
        @Nullable Moment to = moment(dates.to()).orElse(null);
        if (from != null && to != null && from.date().isAfter(to.date())) {
            throw new Unacceptable("it ends on " + to.date() + ", before it begins on " + from.date());
        }
        boolean past = proposal.modality() == Modality.ACTUAL && proposal.act().harmful();
        if (past && from != null && from.date().isAfter(report.published())) {
            throw new Unacceptable(from.date() + " lies after the report, and it is proposed as done");
        }
        if (past) {
            demandSameDay(dates.words(), from);
        }
        return new When(from, to, dates.words());
    }

    /// Where the rules read one day from the words, it is that day.
    private void demandSameDay(String words, @Nullable Moment from) throws Unacceptable {
        var times = Times.of(Tokens.of(words, words.length()), new Clock(report.published()));
        if (times.size() != 1 || times.getFirst().kind() != TimeExpression.Kind.AT || from == null) {
            return;
        }
        var read = times.getFirst().when().from();
        if (read != null && !read.date().equals(from.date())) {
            throw new Unacceptable("'" + words + "' is " + read.date() + ", not " + from.date());
        }
    }

    private static Optional<Moment> moment(String text) throws Unacceptable {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains("T")
                            ? new Moment.Minute(LocalDateTime.parse(text), null)
                            : new Moment.Day(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            throw new Unacceptable("'" + text + "' is no date");
        }
    }

    List<Count> counts(Proposal proposal, String quote) {
        var out = new ArrayList<Count>();
        var figures = figures(quote);
        for (var figure : proposal.counts()) {
            try {
                out.add(count(figure, figures));
            } catch (Unacceptable e) {
                refuse("counts", proposal, e.reason());
            }
        }
        return out;
    }

    private Count count(Figure figure, Set<Integer> figures) throws Unacceptable {
        @Nullable String who = Verbatim.names(report.text(), figure.who()) ? figure.who() : null;
        for (@Nullable Integer number : new @Nullable Integer[] {figure.min(), figure.max()}) {
            if (number != null && !figures.contains(number)) {
                throw new Unacceptable("the figure " + number + " does not stand in the quote");
            }
        }
        try {
            return new Count(figure.of(), who, figure.min(), figure.max());
        } catch (IllegalArgumentException e) {
            throw new Unacceptable(String.valueOf(e.getMessage()));
        }
    }

    /// All figures that words give, in digits or spelled out; "a" is one.
    private static Set<Integer> figures(String words) {
        var tokens = Tokens.of(words, words.length());
        var out = new HashSet<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("a") || tokens.get(i).is("an") || tokens.get(i).is("another")) {
                out.add(1);
            }
            for (int n = 1; n <= LONGEST_FIGURE && i + n <= tokens.size(); n++) {
                var run = tokens.subList(i, i + n).stream().map(Token::lower).toList();
                NumberWords.value(run).ifPresent(out::add);
            }
        }
        return out;
    }

    private void refuse(String field, Proposal proposal, String reason) {
        refused.add(new Refusal(field, proposal.quote(), reason));
    }
}
