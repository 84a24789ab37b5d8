// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Act;
import org.truceline.model.Incident;
import org.truceline.model.Site;

/// The incidents of a scene that have a place, each with what a map draws it by.
final class MapRows {
    private static final long SECONDS = 60;

    private final Scene scene;
    private final Accounts accounts;
    private final Map<String, Integer> sides = new HashMap<>();
    private final Instant first;
    private final Instant last;

    private MapRows(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.accounts = new Accounts(remembering(scene.cast()), catalogue);
        var listed = scene.cast().sides();
        for (int i = 0; i < listed.size(); i++) {
            sides.putIfAbsent(listed.get(i).label(), i);
        }
        var period = scene.period();
        this.first = period.first().minusDays(1).atStartOfDay(period.zone()).toInstant();
        this.last = period.last().plusDays(2).atStartOfDay(period.zone()).toInstant();
    }

    /// One incident.
    ///
    /// @param from minutes since 1970, within the days around the period
    /// @param until the same, exclusive; later than `from`
    /// @param day on which it begins, in the agreement's zone
    /// @param lastDay on which it ends at the latest
    /// @param act the place of its act in [Act#values()] counted from 1; 0 for none
    /// @param voices bit n is set when side n speaks of it, the bit after the last side when others do
    record Row(
            String id,
            Site site,
            long from,
            long until,
            LocalDate day,
            LocalDate lastDay,
            int act,
            int voices,
            boolean contested) {}

    /// In the order of their first minute, then by id.
    static List<Row> of(Scene scene, Catalogue catalogue) {
        var rows = new ArrayList<Row>();
        var maker = new MapRows(scene, catalogue);
        for (Incident incident : scene.material().incidents()) {
            incident.where().ifPresent(site -> rows.add(maker.row(incident, site)));
        }
        rows.sort(Comparator.comparingLong(Row::from).thenComparing(Row::id));
        return rows;
    }

    /// The same cast, which looks up each name once: a hundred thousand incidents name a few hundred.
    private static Cast remembering(Cast cast) {
        Map<String, Optional<String>> known = new HashMap<>();
        return new Cast(
                cast.sides(),
                cast.channels(),
                name -> known.computeIfAbsent(name, n -> cast.sideOf().apply(n)));
    }

    /// A time that is open at an end is cut off where the days shown end: no slider reaches further.
    private Row row(Incident incident, Site site) {
        var zone = scene.period().zone();
        var span = incident.when(zone);
        long from = minute(within(span.from()));
        long until = Math.max(from + 1, minute(within(span.until())));
        var spoken = accounts.of(incident);
        return new Row(
                incident.id().value(),
                site,
                from,
                until,
                Instant.ofEpochSecond(from * SECONDS).atZone(zone).toLocalDate(),
                Instant.ofEpochSecond((until - 1) * SECONDS).atZone(zone).toLocalDate(),
                act(incident),
                bits(spoken),
                accounts.agreement(spoken) == Accounts.Agreement.CONTESTED);
    }

    private Instant within(Instant time) {
        return time.isBefore(first) ? first : time.isAfter(last) ? last : time;
    }

    private static long minute(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    private static int act(Incident incident) {
        return incident.acts().stream().sorted().findFirst().map(Act::ordinal).orElse(-1) + 1;
    }

    private int bits(List<Account> voices) {
        int others = scene.cast().sides().size();
        int bits = 0;
        for (Account account : voices) {
            bits |= 1 << (account.kind() == Account.Kind.SIDE ? sides.getOrDefault(account.voice(), others) : others);
        }
        return bits;
    }
}
