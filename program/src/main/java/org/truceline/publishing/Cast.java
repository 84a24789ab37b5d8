// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.truceline.model.Report;
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

    /// The side whose voice a statement is; empty for publications, neutral bodies and witnesses. Where the words
    /// name no speaker, a bulletin or an official text speaks for its issuer.
    ///
    /// @param report the statement's report, if it is known
    Optional<Side> voice(Statement statement, Optional<Report> report) {
        return names(statement, report).stream()
                .flatMap(name -> find(name).stream())
                .findFirst();
    }

    private static List<String> names(Statement statement, Optional<Report> report) {
        if (statement.speaker() != null) {
            return statement.speaker().names();
        }
        return report.filter(Cast::speaksForItsIssuer).map(Report::publisher).stream()
                .toList();
    }

    private static boolean speaksForItsIssuer(Report report) {
        return switch (report.kind()) {
            case OFFICIAL, BULLETIN -> true;
            case ARTICLE, SITREP, HOTLINE, FIELD, ROW -> false;
        };
    }
}
