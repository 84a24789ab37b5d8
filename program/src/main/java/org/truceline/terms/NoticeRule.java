// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.NotifiedKind;

/// How humanitarian objects of some kinds are notified under an agreement. What it leaves out, it does not ask for.
///
/// @param kinds for which it is made
/// @param to ids of the sides, actors or bodies who are to be told
/// @param lead how long before its window opens a notice has to be on record
/// @param emergencyLead the same for one that claims an emergency
/// @param confirmBefore how long before the window opens a recipient has to have confirmed it
/// @param positionsEvery how often one on the way says where it is
/// @param validFor how long a site stays notified unless it is reconfirmed
/// @param levels of command that have to confirm, the highest first
public record NoticeRule(
        String id,
        String label,
        Set<NotifiedKind> kinds,
        List<String> to,
        @Nullable Length lead,
        @Nullable Length emergencyLead,
        @Nullable Length confirmBefore,
        @Nullable Length positionsEvery,
        @Nullable Length validFor,
        List<String> levels,
        List<String> basis,
        Mark mark) {
    public NoticeRule {
        kinds = Set.copyOf(kinds);
        to = List.copyOf(to);
        levels = List.copyOf(levels);
        basis = List.copyOf(basis);
    }

    /// The lead time that a notice has to keep.
    public Optional<Length> lead(boolean emergency) {
        return Optional.ofNullable(emergency && emergencyLead != null ? emergencyLead : lead);
    }
}
