// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// What may follow a breach.
///
/// @param after upon what
/// @param by ids of the actors who may decide it
public record Remedy(String id, String label, String after, List<String> by, List<String> basis, Mark mark) {
    public Remedy {
        by = List.copyOf(by);
        basis = List.copyOf(basis);
    }
}
