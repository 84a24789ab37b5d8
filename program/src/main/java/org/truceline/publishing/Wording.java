// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Means;
import org.truceline.model.Moment;
import org.truceline.model.Polarity;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.Verdict;
import org.truceline.model.When;
import org.truceline.publishing.language.Words;

/// The product's own words for what the codes say. They take no side; loaded words stand in quotes and nowhere else.
public final class Wording {
    private final Words words;

    public Wording(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }

    public String act(Act act) {
        return code("act", act);
    }

    public String stance(Stance stance) {
        return code("stance", stance);
    }

    private String code(String kind, Coded code) {
        return words.code(kind, code.code());
    }

    public String acts(Iterable<Act> acts) {
        var told = new ArrayList<String>();
        acts.forEach(act -> told.add(act == Act.HARM ? words.text("act-harm-head") : act(act)));
        return sentence(list(told));
    }

    /// A status of a side or of a channel, as [SideLine] and [ChannelLine] have it.
    public String status(String status) {
        return sentence(words.code("status", status.replace(' ', '_')));
    }

    /// Values one after the other, with the comma of the language.
    public String list(List<String> values) {
        return values.stream()
                .reduce((first, second) -> words.text("list-two", "first", first, "second", second))
                .orElse("");
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// What a statement says, after its stance: "shelling (mortar) by A against B, as something to come".
    public String said(Statement statement) {
        Means means = statement.means();
        return words.text(
                "said",
                "polarity",
                statement.polarity() == Polarity.NEGATED ? "no" : "yes",
                "act",
                act(statement.act()),
                "means",
                means == null ? "none" : "some",
                "with",
                means == null ? "" : code("means", means),
                "doers",
                statement.actor().isEmpty() ? "none" : "some",
                "by",
                list(statement.actor()),
                "targets",
                statement.target().isEmpty() ? "none" : statement.act().harmful() ? "against" : "concerning",
                "of",
                list(statement.target()),
                "modality",
                statement.modality().code());
    }

    public String speaker(Speaker speaker) {
        return list(Stream.of(speaker.name(), speaker.role(), speaker.org(), speaker.side())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /// "killed (civilians): at least 12".
    public String count(Count count) {
        String who = count.who();
        return words.text(
                "count",
                "of",
                code("count", count.of()),
                "whom",
                who == null ? "none" : "some",
                "who",
                who == null ? "" : who,
                "amount",
                amount(count.min(), count.max()));
    }

    public String counted(CountOf of) {
        return code("count", of);
    }

    private String amount(@Nullable Integer min, @Nullable Integer max) {
        if (max == null) {
            return words.text("amount-least", "n", min == null ? 0 : min);
        }
        if (min == null) {
            return words.text("amount-most", "n", max);
        }
        return min.equals(max) ? words.number(min) : words.text("amount-between", "min", min, "max", max);
    }

    /// The words of a time and the dates they were read as.
    public String when(When when) {
        String from = moment(when.from());
        String to = moment(when.to());
        String dates = from.equals(to) || to.isEmpty() ? from : from.isEmpty() ? to : span(from, to);
        String key = dates.isEmpty() ? "when" : "when-dates";
        return words.text(key, "words", when.words(), "dates", dates);
    }

    private String span(String from, String to) {
        return words.text("span", "from", from, "to", to);
    }

    private String moment(@Nullable Moment moment) {
        if (moment == null) {
            return "";
        }
        return switch (moment) {
            case Moment.Day day -> words.dayWithYear(day.date());
            // As it was said, whatever the zone: as if all were UTC.
            case Moment.Minute minute -> words.moment(minute.time().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        };
    }

    public String range(Range range) {
        String key = range.min() == range.max() ? "range-one" : "range";
        return words.text(range.open() ? key + "-open" : key, "min", range.min(), "max", range.max());
    }

    /// The same in as few signs as will do: "3–6", with a plus where there is no most.
    String brief(Range range) {
        String key = range.min() == range.max() ? "range-one" : "range";
        String text = words.text(key, "min", range.min(), "max", range.max());
        return range.open() ? text + "+" : text;
    }

    /// The head under which findings of a verdict stand.
    public String verdict(Verdict verdict) {
        return code("verdict", verdict);
    }

    /// One sentence on what a verdict means.
    public String meaning(Verdict verdict) {
        return code("verdict-meaning", verdict);
    }

    /// "entry 12"; empty without one.
    public String entry(String number) {
        return number.isEmpty() ? "" : words.text("entry", "number", words.numeral(Long.parseLong(number)));
    }
}
