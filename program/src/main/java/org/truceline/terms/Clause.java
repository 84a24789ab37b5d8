// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// One clause, under the id by which everything cites it.
///
/// @param text what it says, in the words of whoever wrote the terms down
/// @param texts ids of the text variants it stands in
public record Clause(String id, String text, List<String> texts, Mark mark) {
    public Clause {
        texts = List.copyOf(texts);
    }
}
