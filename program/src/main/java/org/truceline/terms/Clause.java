// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One clause, under the id by which everything cites it.
///
/// @param text what it says, in the words of whoever wrote the terms down
/// @param parent id of the clause that it is part of
/// @param texts ids of the text variants it stands in
/// @param wordings where a text variant says it differently, what that one says
/// @param note a remark of whoever wrote the terms down
public record Clause(
        String id,
        String text,
        @Nullable String parent,
        List<String> texts,
        List<Wording> wordings,
        @Nullable String note,
        Mark mark) {
    public Clause {
        texts = List.copyOf(texts);
        wordings = List.copyOf(wordings);
    }

    /// A clause as one text variant has it.
    ///
    /// @param text id of the variant
    /// @param says in the words of whoever wrote the terms down
    public record Wording(String text, String says) {}
}
