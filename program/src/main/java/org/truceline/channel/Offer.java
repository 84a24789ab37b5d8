// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.NoteKind;
import org.truceline.terms.Procedure;

/// Something that a member may do in a channel now.
///
/// @param body id of the body that it would speak for; absent for itself
/// @param step of the procedure that it takes; absent where the procedure has none of the kind
/// @param choices whom or what it may name, for a kind that names somebody; else empty
/// @param others ids of the members who have to join in before it counts
public record Offer(
        NoteKind kind,
        @Nullable String body,
        Procedure.@Nullable Step step,
        List<String> choices,
        List<String> others) {
    public Offer {
        choices = List.copyOf(choices);
        others = List.copyOf(others);
    }
}
