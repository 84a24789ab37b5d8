// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Polarity;
import org.truceline.model.Speaker;
import org.truceline.model.Statement;
import org.truceline.model.Verdict;
import org.truceline.model.When;

/// The product's own words for what the codes say. They take no side; loaded words stand in quotes and nowhere else.
final class Wording {
    private Wording() {}

    /// A code as words: `air_strike` is "air strike".
    static String plain(Coded code) {
        return code.code().replace('_', ' ');
    }

    static String acts(Iterable<Act> acts) {
        var words = new ArrayList<String>();
        acts.forEach(act -> words.add(act == Act.HARM ? "people harmed" : plain(act)));
        return sentence(String.join(", ", words));
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// What a statement says, after its stance: "shelling (mortar) by A against B, as a plan".
    static String said(Statement statement) {
        var words = new StringBuilder(statement.polarity() == Polarity.NEGATED ? "no " : "");
        words.append(plain(statement.act()));
        if (statement.means() != null) {
            words.append(" (").append(plain(statement.means())).append(')');
        }
        words.append(names(" by ", statement.actor()));
        words.append(names(statement.act().harmful() ? " against " : ", concerning ", statement.target()));
        return words.append(modality(statement.modality())).toString();
    }

    private static String names(String before, List<String> names) {
        return names.isEmpty() ? "" : before + String.join(", ", names);
    }

    private static String modality(Modality modality) {
        return switch (modality) {
            case ACTUAL -> "";
            case INTENDED -> ", as something to come";
            case HYPOTHETICAL -> ", as a possibility";
        };
    }

    static String speaker(Speaker speaker) {
        return Stream.of(speaker.name(), speaker.role(), speaker.org(), speaker.side())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// "killed (civilians): at least 12".
    static String count(Count count) {
        String who = count.who() == null ? "" : " (" + count.who() + ")";
        return plain(count.of()) + who + ": " + amount(count.min(), count.max());
    }

    private static String amount(@Nullable Integer min, @Nullable Integer max) {
        if (max == null) {
            return "at least " + min;
        }
        if (min == null) {
            return "up to " + max;
        }
        return min.equals(max) ? min.toString() : min + " to " + max;
    }

    /// The words of a time and the dates they were read as.
    static String when(When when) {
        String from = when.from() == null ? "" : moment(when.from());
        String to = when.to() == null ? "" : moment(when.to());
        String dates = from.equals(to) ? from : from + " to " + to;
        return "\u201c" + when.words() + "\u201d" + (dates.isBlank() ? "" : " (" + dates.strip() + ")");
    }

    private static String moment(Moment moment) {
        return switch (moment) {
            case Moment.Day day -> DayNames.withYear(day.date());
            case Moment.Minute minute ->
                DayNames.withYear(minute.date()) + " " + minute.time().toLocalTime();
        };
    }

    static String range(Range range) {
        String text = range.toString().replace("-", "\u2013");
        return range.open() ? text.replace("+", " or more") : text;
    }

    /// The head under which findings of a verdict stand.
    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case BREACH -> "Clause engaged";
            case PERMITTED -> "Permitted";
            case EXCLUDED_TARGET -> "Excluded target";
            case OUTSIDE_SCOPE -> "Outside the terms";
            case PROCEDURAL_BREACH -> "Procedure not kept";
            case INDETERMINATE -> "Cannot be told";
        };
    }

    /// One sentence on what a verdict means.
    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case BREACH -> "The clause is engaged as a breach if the facts listed hold. It does not say that they do.";
            case PERMITTED -> "A clause allows it.";
            case EXCLUDED_TARGET -> "Aimed at an actor whom the terms do not protect, if the facts listed hold.";
            case OUTSIDE_SCOPE -> "Not in force then, not there, not such an act, or not by anyone bound by it.";
            case PROCEDURAL_BREACH -> "A duty of notice, answer or deadline was not kept if the facts listed hold.";
            case INDETERMINATE -> "What is known does not decide it; the reasons say what is missing.";
        };
    }
}
