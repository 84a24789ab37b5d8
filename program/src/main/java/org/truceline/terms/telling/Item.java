// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.List;
import org.truceline.terms.Mark;

/// One thing that an agreement holds, in words.
///
/// @param id of the thing within its part
/// @param head what it is, on one line
/// @param lines what there is to say of it, each a line of its own
/// @param basis ids of the clauses it rests on
public record Item(String id, String head, List<String> lines, List<String> basis, Mark mark) {
    public Item {
        lines = List.copyOf(lines);
        basis = List.copyOf(basis);
    }
}
