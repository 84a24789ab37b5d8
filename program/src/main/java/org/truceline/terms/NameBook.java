// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The names of all actors, and how a name as a report has it leads to them.
///
/// A name is somebody's when all its words are accounted for: by the longest known names, by organs ("warplanes",
/// "officials") and by small words. A word that is none of these ("civilians", "countryside") makes it nobody's.
final class NameBook {
    private record Entry(List<String> words, String actor, Dated name, boolean adjective) {}

    private final Map<String, List<Entry>> byFirstWord;

    private NameBook(Map<String, List<Entry>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    static NameBook of(List<Actor> actors) {
        var byFirstWord = new HashMap<String, List<Entry>>();
        for (Actor actor : actors) {
            actor.names().forEach(name -> add(byFirstWord, actor, name, false));
            actor.adjectives().forEach(name -> add(byFirstWord, actor, name, true));
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Entry e) -> -e.words().size()).thenComparing(Entry::adjective)));
        return new NameBook(byFirstWord);
    }

    private static void add(Map<String, List<Entry>> book, Actor actor, Dated name, boolean adjective) {
        var words = Words.of(name.value());
        if (!words.isEmpty()) {
            book.computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                    .add(new Entry(words, actor.id(), name, adjective));
        }
    }

    Set<String> actors(String name, LocalDate at) {
        var all = Words.of(name);
        var whole = at(all, 0, at).stream()
                .filter(e -> e.words().size() == all.size() && !e.adjective())
                .toList();
        return whole.isEmpty() ? byParts(Words.headOf(all), at) : ids(whole);
    }

    private Set<String> byParts(List<String> words, LocalDate at) {
        var found = new TreeSet<String>();
        boolean standsAlone = false;
        for (int i = 0; i < words.size(); ) {
            boolean organ = Words.isOrgan(words.get(i));
            var here = organ && !found.isEmpty() ? List.<Entry>of() : at(words, i, at);
            if (here.isEmpty() && !organ && !Words.isSmall(words.get(i))) {
                return Set.of();
            }
            int next = i + (here.isEmpty() ? 1 : here.getFirst().words().size());
            boolean adjective = !here.isEmpty() && here.stream().allMatch(Entry::adjective);
            if (!adjective || !qualifiesAnother(words, next, at)) {
                found.addAll(ids(here));
            }
            standsAlone |= organ || (!here.isEmpty() && !adjective);
            i = next;
        }
        return standsAlone ? found : Set.of();
    }

    /// Whether an adjective before a word only says where that actor is from, as in "Syrian rebels".
    private boolean qualifiesAnother(List<String> words, int next, LocalDate at) {
        return next < words.size()
                && !Words.isOrgan(words.get(next))
                && !Words.isSmall(words.get(next))
                && at(words, next, at).stream().anyMatch(e -> !e.adjective());
    }

    /// The longest entries that start at a word, of those that hold on the day; an old name still means who bore it
    /// unless somebody else bears it now.
    private List<Entry> at(List<String> words, int from, LocalDate day) {
        if (from >= words.size()) {
            return List.of();
        }
        var begun = byFirstWord.getOrDefault(words.get(from), List.of()).stream()
                .filter(e -> startsWith(words, from, e.words()))
                .filter(e -> e.name().from() == null || !day.isBefore(e.name().from()))
                .toList();
        int longest = begun.stream().mapToInt(e -> e.words().size()).max().orElse(0);
        var candidates = begun.stream().filter(e -> e.words().size() == longest).toList();
        var holding = candidates.stream().filter(e -> e.name().holds(day)).toList();
        return holding.isEmpty() ? candidates : holding;
    }

    private static boolean startsWith(List<String> words, int from, List<String> start) {
        return from + start.size() <= words.size()
                && words.subList(from, from + start.size()).equals(start);
    }

    private static Set<String> ids(List<Entry> entries) {
        var ids = new TreeSet<String>();
        entries.forEach(e -> ids.add(e.actor()));
        return ids;
    }
}
