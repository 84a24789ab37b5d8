// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;

/// The judgement of one incident under one obligation and one reading of it. Never says "guilty": it says which
/// clause is engaged if which facts hold.
///
/// @param agreement id of the agreement
/// @param obligation id of the obligation within it, stable across versions
/// @param reading the reading of that obligation it was judged under
/// @param clauses ids of the clauses it rests on
/// @param facts what was taken to be so, one plain sentence each, with who says it
/// @param reasons the comparisons that settle the verdict or leave it open, in words
/// @param compared every comparison made, in the order in which it is made
/// @param needed for `indeterminate`, what would have to be known to decide it
public record Finding(
        IncidentId incident,
        String agreement,
        String obligation,
        String reading,
        Verdict verdict,
        List<String> clauses,
        List<String> facts,
        List<String> reasons,
        List<Compared> compared,
        List<String> needed) {
    public Finding {
        clauses = List.copyOf(clauses);
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
        compared = List.copyOf(compared);
        needed = List.copyOf(needed);
    }

    /// A finding that tells its reasons in words alone.
    public Finding(
            IncidentId incident,
            String agreement,
            String obligation,
            String reading,
            Verdict verdict,
            List<String> clauses,
            List<String> facts,
            List<String> reasons) {
        this(incident, agreement, obligation, reading, verdict, clauses, facts, reasons, List.of(), List.of());
    }
}
