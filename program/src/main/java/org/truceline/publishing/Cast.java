// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.truceline.model.Speaker;
import org.truceline.model.Statement;

/// The sides and channels of an agreement, and how the names that reports use are told to a side.
///
/// @param sides in the order in which they are shown
/// @param sideOf the id of the side that a speaker's or actor's name belongs to, if it belongs to one
public record Cast(List<Side> sides, List<ChannelLabel> channels, Function<String, Optional<String>> sideOf) {
    public Cast {
        sides = List.copyOf(sides);
        channels = List.copyOf(channels);
    }

    Optional<Side> find(String name) {
        return sideOf.apply(name).flatMap(this::side);
    }

    Optional<Side> side(String id) {
        return sides.stream().filter(side -> side.id().equals(id)).findFirst();
    }

    /// The side whose voice a statement is; empty for publications, neutral bodies and witnesses.
    Optional<Side> voice(Statement statement) {
        return Optional.ofNullable(statement.speaker()).map(Speaker::names).stream()
                .flatMap(List::stream)
                .flatMap(name -> find(name).stream())
                .findFirst();
    }
}
