// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A committee or centre of the agreement.
///
/// @param members ids of actors
/// @param decides its rule of decision, in words
public record Body(
        String id,
        String label,
        List<String> members,
        @Nullable String decides,
        List<String> basis,
        Mark mark) {
    public Body {
        members = List.copyOf(members);
        basis = List.copyOf(basis);
    }
}
