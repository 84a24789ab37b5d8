// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import org.truceline.model.Finding;
import org.truceline.model.Verdict;

/// A finding without its incident, facts and reasons: what all incidents of one kind have in common.
public record Ruling(String obligation, String reading, Verdict verdict, List<String> clauses) {
    public Ruling {
        clauses = List.copyOf(clauses);
    }

    /// What a finding says of every incident of its kind.
    public static Ruling of(Finding finding) {
        return new Ruling(finding.obligation(), finding.reading(), finding.verdict(), finding.clauses());
    }
}
