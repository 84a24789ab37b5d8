// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Notified;
import org.truceline.journal.Journal;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.NotifiedKind;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Length;
import org.truceline.terms.NoticeRule;

/// The form by which something is notified, or the next version of it. What it sends is what the API takes.
final class NoticeForms {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final String NEAR_METERS = "1000";

    private NoticeForms() {}

    /// The form.
    ///
    /// @param path that it is sent to
    /// @param isNew whether it notifies something that is not notified yet, and asks for its name
    /// @param kinds one of them chosen
    /// @param every how often it says where it is, in minutes; empty for not at all
    record Draft(
            String path,
            boolean isNew,
            List<Choice> kinds,
            List<Rule> rules,
            String label,
            String holder,
            String near,
            String vehicles,
            String marking,
            boolean emergency,
            String every,
            List<LegForm> legs,
            List<Choice> to,
            boolean open) {}

    /// The button by which a member's key is made.
    record Key(String member) {}

    /// @param kinds for which it is what is chosen, by their codes, with gaps between
    record Choice(String value, String label, boolean chosen, String kinds) {}

    /// What the agreement asks of notices of one kind, in words and for the browser, which says whether a window is in
    /// time before anything is sent.
    ///
    /// @param lead ISO 8601, empty for none
    record Rule(String kind, String words, String lead, String emergencyLead) {}

    /// Where it is when, local times in the agreement's zone.
    ///
    /// @param path a point a line, latitude and longitude
    record LegForm(String words, String path, String from, String until, String unsure) {}

    /// The form of a new notice, for whom may send one.
    static List<Draft> draft(NoticeNames names, Sight sight) {
        return sight.may("notice.submit") ? List.of(form(names, sight.words(), "/api/notices", null)) : List.of();
    }

    /// The form of the next version.
    static Draft next(NoticeNames names, Words words, Notified known) {
        return form(names, words, "/api/notices/" + known.id() + "/amend", known);
    }

    /// Where the reader could make the key of his member, and there is none on record.
    static List<Key> key(Sight sight, Journal journal) {
        boolean lacks = sight.may("recipient.make") && !journal.recipients().containsKey(sight.member());
        return lacks ? List.of(new Key(sight.member())) : List.of();
    }

    private static Draft form(NoticeNames names, Words words, String path, @Nullable Notified known) {
        var object = known == null ? null : known.object();
        var zone = names.agreement().zone();
        var kind = object == null ? NotifiedKind.MOVEMENT : object.kind();
        var every = object == null ? null : object.positionsEvery();
        return new Draft(
                path,
                object == null,
                Arrays.stream(NotifiedKind.values())
                        .map(one -> new Choice(one.code(), words.code("notified", one.code()), one == kind, ""))
                        .toList(),
                Arrays.stream(NotifiedKind.values())
                        .map(one -> rule(names, words, one))
                        .toList(),
                object == null ? "" : object.label(),
                object == null ? "" : object.holder(),
                object == null ? NEAR_METERS : plain(object.nearMeters()),
                object == null ? "" : Integer.toString(object.vehicles()),
                object == null ? "" : Optional.ofNullable(object.marking()).orElse(""),
                object != null && object.emergency(),
                every == null ? "" : Long.toString(every.toMinutes()),
                object == null
                        ? List.of(new LegForm("", "", "", "", ""))
                        : object.legs().stream().map(leg -> leg(leg, zone)).toList(),
                to(names, known),
                known != null && known.described().sealed().isEmpty());
    }

    private static LegForm leg(Leg leg, ZoneId zone) {
        return new LegForm(
                leg.words(),
                leg.path().stream().map(NoticeForms::point).collect(Collectors.joining("\n")),
                local(leg.window().from(), zone),
                local(leg.window().until(), zone),
                leg.unsureMeters() == 0 ? "" : plain(leg.unsureMeters()));
    }

    private static String point(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
    }

    private static String local(Instant at, ZoneId zone) {
        return at.atZone(zone).format(LOCAL);
    }

    private static String plain(double meters) {
        return String.format(Locale.ROOT, "%.0f", meters);
    }

    /// The sides, then everybody else whom the agreement knows by name; chosen are those who were told, or whom the
    /// rule names.
    private static List<Choice> to(NoticeNames names, @Nullable Notified known) {
        var cast = names.agreement().cast();
        var sides = cast.sides().stream().map(side -> side.id()).toList();
        return Stream.concat(
                        sides.stream(),
                        cast.actors().stream()
                                .map(actor -> actor.id())
                                .filter(actor -> sides.stream()
                                        .noneMatch(side -> names.name(side).equals(names.name(actor)))))
                .map(id -> new Choice(
                        id, names.name(id), known != null && known.to().contains(id), kindsTold(names, id)))
                .toList();
    }

    private static String kindsTold(NoticeNames names, String id) {
        var kinds = new ArrayList<String>();
        for (NotifiedKind kind : NotifiedKind.values()) {
            names.agreement()
                    .machinery()
                    .findNoticeRule(kind)
                    .filter(rule -> rule.to().contains(id))
                    .ifPresent(rule -> kinds.add(kind.code()));
        }
        return String.join(" ", kinds);
    }

    private static Rule rule(NoticeNames names, Words words, NotifiedKind kind) {
        var rule = names.agreement().machinery().findNoticeRule(kind);
        var said = new ArrayList<String>();
        said.add(rule.map(NoticeRule::lead)
                .map(lead -> words.text("notice-rule-lead", "length", length(lead, words)))
                .orElse(words.text("notice-rule-no-lead")));
        rule.map(NoticeRule::emergencyLead)
                .ifPresent(lead -> said.add(words.text("notice-rule-emergency", "length", length(lead, words))));
        rule.map(NoticeRule::confirmBefore)
                .ifPresent(before -> said.add(words.text("notice-rule-confirm", "length", length(before, words))));
        rule.map(NoticeRule::positionsEvery)
                .filter(every -> !kind.stays())
                .ifPresent(every -> said.add(words.text("notice-rule-positions", "length", length(every, words))));
        rule.map(NoticeRule::validFor)
                .filter(valid -> kind.stays())
                .ifPresent(valid -> said.add(words.text("notice-rule-valid", "length", length(valid, words))));
        rule.map(NoticeRule::levels)
                .filter(levels -> !levels.isEmpty())
                .ifPresent(levels -> said.add(words.text("notice-rule-levels", "levels", String.join(", ", levels))));
        return new Rule(
                kind.code(),
                String.join(" ", said),
                rule.map(NoticeRule::lead).map(Length::toString).orElse(""),
                rule.map(NoticeRule::emergencyLead).map(Length::toString).orElse(""));
    }

    /// "2 days 12 hours" in the reader's language.
    private static String length(Length length, Words words) {
        var parts = new ArrayList<String>();
        if (length.date().toTotalMonths() > 0) {
            parts.add(words.text("length-months", "n", length.date().toTotalMonths()));
        }
        long days = length.date().get(ChronoUnit.DAYS);
        if (days > 0) {
            parts.add(words.text("length-days", "n", days));
        }
        Duration time = length.time();
        if (time.toHours() > 0) {
            parts.add(words.text("length-hours", "n", time.toHours()));
        }
        if (time.toMinutesPart() > 0) {
            parts.add(words.text("length-minutes", "n", time.toMinutesPart()));
        }
        return String.join(" ", parts);
    }
}
