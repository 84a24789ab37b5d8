// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.truceline.publishing.language.Words;

/// Shows the figures of a day, each with links to the items behind it and its change against the day before.
final class FigureView {
    private final Cast cast;
    private final Catalogue catalogue;
    private final Day day;
    private final @Nullable Day before;
    private final Map<IncidentId, Integer> numbers;
    private final Wording wording;
    private final Words words;

    /// @param before absent on the first day
    /// @param numbers by which the page names its incidents
    FigureView(
            Cast cast,
            Catalogue catalogue,
            Day day,
            @Nullable Day before,
            Map<IncidentId, Integer> numbers,
            Wording wording) {
        this.wording = wording;
        this.words = wording.words();
        this.cast = cast;
        this.catalogue = catalogue;
        this.day = day;
        this.before = before;
        this.numbers = numbers;
    }

    List<Figure> figures() {
        var said = new Ref("#said", words.text("figure-all", "n", day.said().size()));
        return List.of(
                figure("said", Day::said, day.said().isEmpty() ? List.of() : List.of(said)),
                figure("incidents", Day::incidents, incidents(day.incidents())),
                killed(),
                figure("late", Day::late, refs("#late", day.late())),
                figure("undated", Day::undated, incidents(day.undated())),
                figure("sums", Day::discrepancies, refs("#sums", day.discrepancies())));
    }

    private List<Ref> refs(String href, List<?> items) {
        return items.isEmpty() ? List.of() : List.of(new Ref(href, words.text("figure-see")));
    }

    private Figure figure(String key, Function<Day, List<?>> items, List<Ref> refs) {
        int now = items.apply(day).size();
        return new Figure(
                words.text("figure-" + key),
                words.number(now),
                change(items, now),
                words.text("figure-" + key + "-note"),
                refs);
    }

    private String change(Function<Day, List<?>> items, int now) {
        if (before == null) {
            return "";
        }
        int change = now - items.apply(before).size();
        return words.text(
                change == 0 ? "change-none" : change > 0 ? "change-more" : "change-fewer", "n", Math.abs(change));
    }

    private Figure killed() {
        var killed = day.findKilled();
        return new Figure(
                words.text("figure-killed"),
                killed.map(k -> wording.range(k.range())).orElse("\u2013"),
                before == null
                        ? ""
                        : words.text(
                                "change-killed",
                                "before",
                                before.findKilled()
                                        .map(k -> wording.range(k.range()))
                                        .orElse(words.text("killed-none"))),
                words.text(killed.isPresent() ? "figure-killed-note" : "figure-killed-none"),
                killed.map(k -> incidents(k.incidents())).orElse(List.of()));
    }

    private List<Ref> incidents(List<IncidentId> ids) {
        return ids.stream()
                .map(id -> new Ref("#" + EventView.anchor(id), words.numeral(numbers.getOrDefault(id, 0))))
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
                wording.verdict(verdict),
                wording.meaning(verdict),
                words.number(judged.incidents().size()),
                words.number(judged.findings().size()),
                incidents(judged.incidents()));
    }

    List<AllegedLine> alleged() {
        return day.alleged().stream().map(this::alleged).toList();
    }

    private AllegedLine alleged(Alleged alleged) {
        String claim = words.text("claim", "n", alleged.accusations().size());
        var spokenOf = spokenOf(alleged);
        return new AllegedLine(
                label(alleged.by()),
                label(alleged.of()),
                alleged.claimed()
                        .map(range -> words.text("claim-sums", "claim", claim, "range", wording.range(range)))
                        .orElse(claim),
                statements(alleged.accusations()),
                answer(alleged, spokenOf),
                found(spokenOf));
    }

    private String label(String side) {
        return cast.side(side).map(Side::label).orElse(side);
    }

    private List<Ref> statements(List<StatementId> ids) {
        var refs = new ArrayList<Ref>();
        ids.forEach(id -> refs.add(new Ref("#" + SayView.anchor(id), words.text("claim-words", "n", refs.size() + 1))));
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
            return words.text("answer-untied");
        }
        long denied = answered(alleged, incidents, Stance.DENIES);
        long admitted = answered(alleged, incidents, Stance.ADMITS);
        long open = incidents.size() - denied - admitted;
        return wording.list(Stream.of(
                        counted(denied, "answer-denied"),
                        counted(admitted, "answer-admitted"),
                        counted(Math.max(0, open), "answer-open"))
                .filter(word -> !word.isEmpty())
                .toList());
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

    private String counted(long n, String key) {
        return n == 0 ? "" : words.text(key, "n", n);
    }

    private String found(List<Incident> incidents) {
        return wording.list(Arrays.stream(Verdict.values())
                .map(verdict -> counted(
                        incidents.stream()
                                .filter(i ->
                                        catalogue.listFindings(i.id()).stream().anyMatch(f -> f.verdict() == verdict))
                                .count(),
                        "found-" + verdict.code()))
                .filter(word -> !word.isEmpty())
                .toList());
    }
}
