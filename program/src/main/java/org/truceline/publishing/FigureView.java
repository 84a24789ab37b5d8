// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Stance;
import org.truceline.model.StatementId;
import org.truceline.model.Verdict;
import org.truceline.publishing.View.AllegedLine;
import org.truceline.publishing.View.Figure;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.View.VerdictLine;

/// Shows the figures of a day, each with links to the items behind it and its change against the day before.
final class FigureView {
    private final Cast cast;
    private final Catalogue catalogue;
    private final Day day;
    private final @Nullable Day before;
    private final Map<IncidentId, Integer> numbers;

    /// @param before absent on the first day
    /// @param numbers by which the page names its incidents
    FigureView(Cast cast, Catalogue catalogue, Day day, @Nullable Day before, Map<IncidentId, Integer> numbers) {
        this.cast = cast;
        this.catalogue = catalogue;
        this.day = day;
        this.before = before;
        this.numbers = numbers;
    }

    List<Figure> figures() {
        var said = new Ref("#said", "all " + day.said().size());
        return List.of(
                figure("Statements", Day::said, "published this day", day.said().isEmpty() ? List.of() : List.of(said)),
                figure("Incidents", Day::incidents, "said to have happened this day", incidents(day.incidents())),
                killed(),
                figure("Late", Day::late, "incidents of earlier days told of this day", refs("#late", day.late())),
                figure(
                        "Undated or longer",
                        Day::undated,
                        "incidents first told of this day that belong to no one day",
                        incidents(day.undated())),
                figure(
                        "Sums that do not add up",
                        Day::discrepancies,
                        "in reports published this day",
                        refs("#sums", day.discrepancies())));
    }

    private static List<Ref> refs(String href, List<?> items) {
        return items.isEmpty() ? List.of() : List.of(new Ref(href, "see them"));
    }

    private Figure figure(String label, Function<Day, List<?>> items, String note, List<Ref> refs) {
        int now = items.apply(day).size();
        return new Figure(label, Integer.toString(now), change(items, now), note, refs);
    }

    private String change(Function<Day, List<?>> items, int now) {
        if (before == null) {
            return "";
        }
        int change = now - items.apply(before).size();
        return change == 0
                ? "as the day before"
                : (change > 0 ? "+" : "\u2212") + Math.abs(change) + " on the day before";
    }

    private Figure killed() {
        var killed = day.findKilled();
        return new Figure(
                "Killed",
                killed.map(k -> Wording.range(k.range())).orElse("\u2013"),
                before == null
                        ? ""
                        : "day before: "
                                + before.findKilled()
                                        .map(k -> Wording.range(k.range()))
                                        .orElse("no number given"),
                killed.isPresent() ? "least to most that anybody gave" : "nobody gave a number",
                killed.map(k -> incidents(k.incidents())).orElse(List.of()));
    }

    private List<Ref> incidents(List<IncidentId> ids) {
        return ids.stream()
                .map(id -> new Ref("#" + EventView.anchor(id), Integer.toString(numbers.getOrDefault(id, 0))))
                .toList();
    }

    List<VerdictLine> verdicts() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> !day.judged(verdict).incidents().isEmpty())
                .map(this::verdict)
                .toList();
    }

    private VerdictLine verdict(Verdict verdict) {
        var judged = day.judged(verdict);
        return new VerdictLine(
                Wording.verdict(verdict),
                Wording.meaning(verdict),
                judged.incidents().size(),
                judged.findings().size(),
                incidents(judged.incidents()));
    }

    List<AllegedLine> alleged() {
        return day.alleged().stream().map(this::alleged).toList();
    }

    private AllegedLine alleged(Alleged alleged) {
        int n = alleged.accusations().size();
        String sums = alleged.claimed()
                .map(range -> "; sums that claim " + Wording.range(range))
                .orElse("");
        var spokenOf = spokenOf(alleged);
        return new AllegedLine(
                label(alleged.by()),
                label(alleged.of()),
                n + (n == 1 ? " accusation" : " accusations") + sums,
                statements(alleged.accusations()),
                answer(alleged, spokenOf),
                found(spokenOf));
    }

    private String label(String side) {
        return cast.side(side).map(Side::label).orElse(side);
    }

    private static List<Ref> statements(List<StatementId> ids) {
        var refs = new ArrayList<Ref>();
        ids.forEach(id -> refs.add(new Ref("#" + SayView.anchor(id), "words " + (refs.size() + 1))));
        return refs;
    }

    /// The incidents that the accusations speak of, on whatever day those were.
    private List<Incident> spokenOf(Alleged alleged) {
        return alleged.accusations().stream()
                .flatMap(id -> catalogue.findIncident(id).stream())
                .distinct()
                .toList();
    }

    /// What the accused side says of those incidents, on whatever day.
    private String answer(Alleged alleged, List<Incident> incidents) {
        if (incidents.isEmpty()) {
            return "not tied to an incident";
        }
        long denied = answered(alleged, incidents, Stance.DENIES);
        long admitted = answered(alleged, incidents, Stance.ADMITS);
        long open = incidents.size() - denied - admitted;
        return Stream.of(word(denied, "denied"), word(admitted, "admitted"), word(Math.max(0, open), "not answered"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private long answered(Alleged alleged, List<Incident> incidents, Stance stance) {
        return incidents.stream()
                .filter(i -> i.statements().stream()
                        .anyMatch(s -> s.stance() == stance
                                && catalogue
                                        .voice(cast, s)
                                        .filter(v -> v.id().equals(alleged.of()))
                                        .isPresent()))
                .count();
    }

    private static String word(long n, String word) {
        return n == 0 ? "" : n + " " + word;
    }

    private String found(List<Incident> incidents) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> word(
                        incidents.stream()
                                .filter(i ->
                                        catalogue.listFindings(i.id()).stream().anyMatch(f -> f.verdict() == verdict))
                                .count(),
                        Wording.verdict(verdict).toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
