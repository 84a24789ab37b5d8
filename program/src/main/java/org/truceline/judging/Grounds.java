// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truceline.model.Aspect;
import org.truceline.model.Compared;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;

/// What a verdict rests on: the comparisons made, those of them that settle it or leave it open, and for an open one
/// what would have to be known.
///
/// @param reasons in words, the order that of the comparisons
/// @param needed in words; none for a verdict that is not open
record Grounds(List<String> reasons, List<Compared> compared, List<String> needed) {
    Grounds {
        reasons = List.copyOf(reasons);
        compared = List.copyOf(compared);
        needed = List.copyOf(needed);
    }

    /// @param all the comparisons made, in order; those without words had nothing to compare
    static Grounds of(Verdict verdict, List<Compared> all) {
        var told = all.stream().filter(c -> !c.words().isEmpty()).distinct().toList();
        var reasons = told.stream()
                .filter(c -> decides(verdict, c))
                .map(Compared::words)
                .distinct()
                .toList();
        return new Grounds(reasons, told, verdict == Verdict.INDETERMINATE ? needed(told) : List.of());
    }

    private static boolean decides(Verdict verdict, Compared c) {
        return switch (verdict) {
            case INDETERMINATE -> c.truth() == Truth.UNKNOWN;
            case OUTSIDE_SCOPE -> c.truth() == Truth.NO;
            case BREACH, PERMITTED, EXCLUDED_TARGET, PROCEDURAL_BREACH -> true;
        };
    }

    private static List<String> needed(List<Compared> told) {
        Map<Aspect, String> open = new LinkedHashMap<>();
        told.stream().filter(c -> c.truth() == Truth.UNKNOWN).forEach(c -> open.putIfAbsent(c.aspect(), wanted(c)));
        Set<String> needed = new LinkedHashSet<>(open.values());
        return List.copyOf(needed);
    }

    private static String wanted(Compared c) {
        return switch (c.aspect()) {
            case TIME -> "when it was, to the hour";
            case WHO -> "who did it, from somebody without a stake or from the doer's own side";
            case WHOM -> "who or what was hit";
            case PLACE ->
                c.words().endsWith(Whereabouts.UNPUBLISHED) ? "where that ground lies" : "where it was, more exactly";
            case WEAPON -> "with what it was done";
            case ACT -> "what exactly was done";
            case CONDITION -> "whether the condition was met";
            case EXCEPTION -> "whether the exception that is claimed applies";
        };
    }

    /// These grounds with one more thing said of the reading.
    Grounds with(String reason) {
        var more = new ArrayList<>(reasons);
        more.add(reason);
        return new Grounds(more, compared, needed);
    }
}
