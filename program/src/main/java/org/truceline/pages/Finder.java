// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.truceline.gazetteer.Candidate;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.publishing.Scene;

/// Finds reports and statements by words, whatever their case and accents, and incidents by a place in any spelling.
/// Holds the words of one scene, folded once. Immutable; for use by any number of threads.
public final class Finder {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{P}]+");

    /// Longer words are cut: nobody types more to find something.
    private static final int MOST_LETTERS = 200;

    private final Scene scene;
    private final Gazetteer gazetteer;
    private final List<String> reports;
    private final List<String> statements;

    public Finder(Scene scene, Gazetteer gazetteer) {
        this.scene = scene;
        this.gazetteer = gazetteer;
        this.reports = scene.material().reports().stream()
                .map(report -> fold(report.publisher() + " " + report.name() + " " + report.text()))
                .toList();
        this.statements = scene.material().statements().stream()
                .map(statement -> fold(statement.quote().words()))
                .toList();
    }

    public Scene scene() {
        return scene;
    }

    /// What was found.
    ///
    /// @param places that the words may mean
    /// @param incidents at one of these
    public record Found(
            List<Candidate> places, List<Incident> incidents, List<Statement> statements, List<Report> reports) {}

    /// Reports and statements that have all the words, and incidents at the place that they name.
    public Found find(String query) {
        String asked = query.strip();
        String cut = asked.substring(0, Math.min(asked.length(), MOST_LETTERS));
        var words = Arrays.stream(fold(cut).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return new Found(List.of(), List.of(), List.of(), List.of());
        }
        var places = gazetteer.candidates(cut);
        return new Found(
                places,
                at(places.stream()
                        .map(place -> place.site().name())
                        .collect(Collectors.toCollection(LinkedHashSet::new))),
                hits(statements, words)
                        .mapToObj(i -> scene.material().statements().get(i))
                        .toList(),
                hits(reports, words)
                        .mapToObj(i -> scene.material().reports().get(i))
                        .toList());
    }

    private List<Incident> at(Set<String> names) {
        return scene.material().incidents().stream()
                .filter(incident -> incident.where()
                        .filter(site -> names.contains(site.name()))
                        .isPresent())
                .toList();
    }

    private static IntStream hits(List<String> texts, List<String> words) {
        return IntStream.range(0, texts.size()).filter(i -> words.stream().allMatch(texts.get(i)::contains));
    }

    /// Letters without case, accents and points, words apart by one space.
    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
