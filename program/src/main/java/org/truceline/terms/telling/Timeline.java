// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.terms.Agreement;
import org.truceline.terms.PointInTime;

/// Every moment that an agreement comes to, under each reading, in the order of time.
///
/// @param entries those that can be computed
/// @param open those that nobody can compute yet
public record Timeline(List<Entry> entries, List<Entry> open) {
    public Timeline {
        entries = List.copyOf(entries);
        open = List.copyOf(open);
    }

    /// One moment.
    ///
    /// @param at the stretch within which it lies; unknown in [Timeline#open]
    /// @param kind a word: `start`, `end`, `due` ...
    /// @param what what happens then, in words
    /// @param readings the readings under which it is so, each as "start sunset"; none when under all
    /// @param basis ids of the clauses it rests on
    public record Entry(PointInTime at, String kind, String what, List<String> readings, List<String> basis) {
        public Entry {
            readings = List.copyOf(readings);
            basis = List.copyOf(basis);
        }
    }

    /// All moments of an agreement that may lie in a stretch of time. What repeats is told up to its end.
    ///
    /// @param from inclusive
    /// @param until exclusive
    public static Timeline of(Agreement terms, Instant from, Instant until) {
        return of(terms, from, until, until);
    }

    /// The same with another end for what repeats.
    ///
    /// @param repeatUntil exclusive
    public static Timeline of(Agreement terms, Instant from, Instant until, Instant repeatUntil) {
        var all = new Moments(terms, repeatUntil).all().stream().distinct().toList();
        var known = all.stream()
                .filter(e -> !e.at().unknown())
                .filter(e ->
                        e.at().earliest().isBefore(until) && !e.at().latest().isBefore(from))
                .sorted(Comparator.comparing((Entry e) -> e.at().earliest()).thenComparing(e -> e.at().latest()))
                .toList();
        return new Timeline(known, all.stream().filter(e -> e.at().unknown()).toList());
    }

    /// The entries that hold under a reading, by its id: all but those under another reading of the same thing.
    public Timeline under(String reading) {
        var things = Stream.concat(entries.stream(), open.stream())
                .flatMap(e -> e.readings().stream())
                .filter(r -> idOf(r).equals(reading))
                .map(Timeline::thingOf)
                .collect(Collectors.toSet());
        return new Timeline(
                entries.stream().filter(e -> holds(e, things, reading)).toList(),
                open.stream().filter(e -> holds(e, things, reading)).toList());
    }

    /// The ids of all readings that some entry hangs on.
    public SortedSet<String> readings() {
        return Stream.concat(entries.stream(), open.stream())
                .flatMap(e -> e.readings().stream())
                .map(Timeline::idOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean holds(Entry entry, Set<String> things, String reading) {
        var ofThem = entry.readings().stream()
                .filter(r -> things.contains(thingOf(r)))
                .map(Timeline::idOf)
                .toList();
        return ofThem.isEmpty() || ofThem.contains(reading);
    }

    private static String thingOf(String reading) {
        return reading.substring(0, reading.lastIndexOf(' '));
    }

    private static String idOf(String reading) {
        return reading.substring(reading.lastIndexOf(' ') + 1);
    }
}
