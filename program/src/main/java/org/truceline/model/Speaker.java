// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who takes the stance of a statement, as the report names him. What was not said is absent.
///
/// @param name a person's name
/// @param role office or kind: "spokesman", "residents"
/// @param org the body, group or government spoken for by name
/// @param side the party spoken for; absent for neutral bodies and witnesses
public record Speaker(
        @Nullable String name,
        @Nullable String role,
        @Nullable String org,
        @Nullable String side) {
    public Speaker {
        if (name == null && role == null && org == null && side == null) {
            throw new IllegalArgumentException("a speaker of whom nothing is known is no speaker");
        }
    }

    /// All that the speaker may be recognised by, the most telling for his side first.
    public List<String> names() {
        return Stream.of(side, org, name, role).filter(Objects::nonNull).toList();
    }
}
