// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Area;
import org.truceline.model.Site;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.TimeSpan;

/// That something was struck, as far as one statement tells where and when.
///
/// @param where the areas that the place may be; none when the statement gives no place
/// @param when empty when the statement gives no time
/// @param denied whether the statement denies it, and so vouches for nothing
public record Strike(StatementId statement, List<Area> where, Optional<TimeSpan> when, boolean denied) {
    /// Wider than this, a place is a province or a country: it tells nobody where to look.
    static final double WIDEST_METERS = 50_000;

    public Strike {
        where = List.copyOf(where);
    }

    /// What a statement says of a strike; empty when it speaks of something else, or of nothing that was done.
    ///
    /// @param zone in which its local times are meant
    public static Optional<Strike> of(Statement statement, ZoneId zone) {
        if (!strikes(statement.act()) || !statement.speaksOfFact()) {
            return Optional.empty();
        }
        var place = statement.place();
        List<Area> where = place == null
                ? List.of()
                : place.candidates().stream().map(Site::area).toList();
        return Optional.of(
                new Strike(statement.id(), where, statement.time(zone), statement.stance() == Stance.DENIES));
    }

    /// Whether an act can strike what stands or drives there.
    private static boolean strikes(Act act) {
        return switch (act) {
            case ATTACK_ON_AID, ATTACK_ON_MONITOR, GROUND_ASSAULT, HARM -> true;
            default -> act.group() == ActGroup.FIRE || act.group() == ActGroup.PROTECTED;
        };
    }

    /// Whether it says enough of place and time that somebody could look there.
    boolean locates() {
        return when.isPresent()
                && !where.isEmpty()
                && where.stream().allMatch(area -> area.radiusMeters() <= WIDEST_METERS);
    }
}
