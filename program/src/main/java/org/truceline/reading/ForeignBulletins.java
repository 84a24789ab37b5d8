// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Act;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Report;
import org.truceline.model.Site;
import org.truceline.model.Stance;
import org.truceline.model.When;

/// Reads from Arabic and Russian bulletins the one thing that is unmistakable without knowing the language's grammar: a
/// number of breaches of a truce, of which day, and its parts by place. Nobody is ever named as their doer. A sentence
/// in which somebody else speaks, or something is denied or conditional, is left unread; an article is left unread when
/// that is so anywhere in the paragraph.
final class ForeignBulletins {
    /// Not after a single letter, which is an abbreviation.
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!(?<!\\p{L})\\p{L})[.!?؟](?= |$)");

    private final Gazetteer gazetteer;
    private final Report report;
    private final ForeignLexicon lexicon;
    private final List<Draft> drafts = new ArrayList<>();

    private ForeignBulletins(Gazetteer gazetteer, Report report, ForeignLexicon lexicon) {
        this.gazetteer = gazetteer;
        this.report = report;
        this.lexicon = lexicon;
    }

    static List<Draft> read(Gazetteer gazetteer, Report report, List<Languages.Part> parts) {
        var drafts = new ArrayList<Draft>();
        for (var part : parts) {
            ForeignLexicon.of(part.language()).ifPresent(lexicon -> {
                var reading = new ForeignBulletins(gazetteer, report, lexicon);
                reading.readPart(part);
                drafts.addAll(reading.drafts);
            });
        }
        return drafts;
    }

    private void readPart(Languages.Part part) {
        int end = Math.min(part.to(), ReadingLimits.LONGEST_TEXT);
        if (part.from() >= end) {
            return;
        }
        var whole = Folded.of(report.text(), part.from(), end);
        boolean isPublishersOwn = switch (report.kind()) {
            case BULLETIN, OFFICIAL, SITREP -> true;
            case ARTICLE, HOTLINE, FIELD, ROW -> !lexicon.isBarred(whole.text());
        };
        if (!isPublishersOwn || !lexicon.namesTruce(whole.text())) {
            return;
        }
        var ends = SENTENCE_END.matcher(whole.text());
        int from = 0;
        while (ends.find()) {
            readSentence(whole, from, ends.end());
            from = ends.end();
        }
        readSentence(whole, from, whole.text().length());
    }

    private void readSentence(Folded whole, int from, int to) {
        String sentence = whole.text().substring(from, to);
        var total = lexicon.counted(sentence);
        if (lexicon.isBarred(sentence) || !total.find() || total.group("vague") != null) {
            return;
        }
        var count = count(Integer.parseInt(total.group(3)), total.group("least") != null);
        int begin = total.start();
        int end = total.end();
        if (total.find()) {
            return; // Two sums: whose is which, only the grammar tells.
        }
        var here = new Span(whole, from);
        var when = when(here, sentence);
        var parts = parts(here, sentence, end, when, count);
        var place = parts.isEmpty() ? onlyPlace(here, sentence, end) : Optional.<Found>empty();
        int quoteEnd = Math.max(end, place.map(Found::end).orElse(0));
        drafts.add(draft(here, begin, quoteEnd, place.map(Found::place).orElse(null), when, count));
        drafts.addAll(parts);
    }

    /// A stretch of folded text within its part.
    private record Span(Folded whole, int offset) {
        int source(int i) {
            return whole.source(offset + i);
        }

        int sourceEnd(int i) {
            return whole.sourceEnd(offset + i);
        }
    }

    private record Found(Place place, int end) {}

    private static Count count(int number, boolean isLeast) {
        return isLeast
                ? new Count(CountOf.VIOLATIONS, null, number, null)
                : Count.exactly(CountOf.VIOLATIONS, null, number);
    }

    private Draft draft(Span span, int from, int to, @Nullable Place place, @Nullable When when, Count count) {
        return new Draft(
                span.source(from),
                span.sourceEnd(to),
                Teller.PUBLICATION,
                List.of(),
                Stance.STATES,
                Act.VIOLATE,
                null,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                List.of(),
                List.of(),
                place,
                when,
                List.of(count),
                "bulletin:" + lexicon.language());
    }

    /// The parts of a sum by place; none when they make more than the sum, for then something was misread.
    private List<Draft> parts(Span span, String sentence, int after, @Nullable When when, Count sum) {
        var parts = matched(lexicon.placeAndNumber(sentence), span, sentence, after, when);
        if (parts.isEmpty()) {
            parts = matched(lexicon.numberAndPlace(sentence), span, sentence, after, when);
        }
        long all = parts.stream()
                .flatMap(part -> part.counts().stream())
                .mapToLong(count -> count.min() == null ? 0 : count.min())
                .sum();
        boolean isMore = sum.max() != null && all > sum.max();
        return isMore ? List.of() : parts;
    }

    private List<Draft> matched(Matcher matcher, Span span, String sentence, int after, @Nullable When when) {
        var parts = new ArrayList<Draft>();
        boolean isProvince = lexicon.namesProvince(sentence);
        for (int at = after; matcher.find(at); at = matcher.end()) {
            int number = number(matcher);
            int from = matcher.start();
            int to = matcher.end();
            place(span, matcher, isProvince)
                    .ifPresent(place -> parts.add(draft(span, from, to, place, when, count(number, false))));
        }
        return parts;
    }

    private static int number(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String text = matcher.group(group);
            if (text != null && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Integer.parseInt(text);
            }
        }
        throw new IllegalStateException("the pattern found no number in " + matcher.group());
    }

    /// The place of the whole sum, when the sentence names one and no other.
    private Optional<Found> onlyPlace(Span span, String sentence, int after) {
        var places = lexicon.inPlace(sentence);
        if (!places.find(after)) {
            return Optional.empty();
        }
        var found = place(span, places, places.group("province") != null).map(place -> new Found(place, places.end()));
        return sentence.substring(places.end()).strip().matches("[.!?؟]?|,.*") && !places.find()
                ? found
                : Optional.empty();
    }

    private Optional<Place> place(Span span, Matcher matcher, boolean isProvince) {
        int from = span.source(matcher.start("place"));
        String words = report.text().substring(from, span.sourceEnd(matcher.end("place")));
        if (Character.isLowerCase(words.charAt(0))) {
            return Optional.empty(); // A common word that looks like a name.
        }
        return lexicon.place(matcher.group("place")).map(named -> {
            var province = sites(named.name() + " Governorate", named.country());
            boolean isKnown = isProvince && !province.isEmpty();
            return new Place(words, isKnown ? province : sites(named.name(), named.country()));
        });
    }

    private List<Site> sites(String name, String country) {
        return gazetteer.find(name).stream()
                .filter(site -> site.country().equals(country))
                .toList();
    }

    /// The time that the sentence gives: the day before the report for "the last 24 hours", or the one date in it.
    private @Nullable When when(Span span, String sentence) {
        var published = report.published();
        var lastDay = lexicon.lastDay(sentence);
        if (lastDay.find()) {
            return new When(new Moment.Day(published.minusDays(1)), new Moment.Day(published), words(span, lastDay));
        }
        var dates = dates(span, sentence);
        if (!dates.isEmpty()) {
            return dates.size() == 1 ? dates.getFirst() : null;
        }
        var today = lexicon.today(sentence);
        if (today.find()) {
            return When.on(published, words(span, today));
        }
        var yesterday = lexicon.yesterday(sentence);
        return yesterday.find() ? When.on(published.minusDays(1), words(span, yesterday)) : null;
    }

    private List<When> dates(Span span, String sentence) {
        var dates = new ArrayList<When>();
        var matcher = lexicon.date(sentence);
        while (matcher.find()) {
            if (matcher.group("bound") == null) {
                date(matcher).ifPresent(date -> dates.add(When.on(date, words(span, matcher))));
            }
        }
        return dates;
    }

    /// A date without a year is the last such day before the report.
    private Optional<LocalDate> date(Matcher matcher) {
        try {
            if (matcher.group("dayNumber") != null) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(matcher.group("yearNumber")),
                        Integer.parseInt(matcher.group("monthNumber")),
                        Integer.parseInt(matcher.group("dayNumber"))));
            }
            String year = matcher.group("year");
            int day = Integer.parseInt(matcher.group("day"));
            int month = lexicon.month(matcher.group("month"));
            if (year != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
            }
            var date = LocalDate.of(report.published().getYear(), month, day);
            return Optional.of(date.isAfter(report.published()) ? date.minusYears(1) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String words(Span span, Matcher matcher) {
        return report.text().substring(span.source(matcher.start()), span.sourceEnd(matcher.end()));
    }
}
