// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.truceline.model.Bonds;
import org.truceline.model.Incident;
import org.truceline.model.Statement;

/// Puts statements together into incidents: pairs that could be about the same thing are weighed, and the best are
/// joined first for as long as the whole group still speaks for it (agglomerative clustering with average linkage,
/// Sokal and Michener 1958). Ties are broken by statement id, so any order of input gives the same incidents.
public final class Matcher {
    private final ZoneId zone;

    /// @param zone the zone in which local times without one of their own are meant
    public Matcher(ZoneId zone) {
        this.zone = zone;
    }

    /// The incidents that the statements speak of, when nobody decided of any two of them.
    public List<Incident> match(Collection<Statement> statements) {
        return match(statements, Bonds.NONE);
    }

    /// The incidents that the statements speak of, by id. Statements about talks, duties or pressure, and sums that
    /// list nothing, belong to no incident.
    ///
    /// @param bonds what persons decided, which goes before what is weighed
    public List<Incident> match(Collection<Statement> statements, Bonds bonds) {
        var mentions = mentions(statements);
        var blocks = Blocks.of(mentions);
        var pairs = new ArrayList<Pair>();
        blocks.forEachPair((a, b) -> {
            if (Evidence.couldBeOne(a, b)) {
                double logOdds = Evidence.weigh(a, b).orElseThrow().logOdds();
                if (logOdds > 0) {
                    pairs.add(new Pair(a, b, logOdds));
                }
            }
        });
        pairs.sort(Pair.BEST_FIRST);

        var groups = new Groups(mentions, blocks, bonds);
        pairs.forEach(groups::join);
        groups.joinDecided();
        return incidents(mentions, groups);
    }

    private List<Mention> mentions(Collection<Statement> statements) {
        var sorted = statements.stream()
                .filter(Mention::isOfAnEvent)
                .sorted(Comparator.comparing(Statement::id))
                .toList();
        var mentions = new ArrayList<Mention>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            mentions.add(Mention.of(i, sorted.get(i), zone));
        }
        return mentions;
    }

    private static List<Incident> incidents(List<Mention> mentions, Groups groups) {
        var incidents = new ArrayList<Incident>();
        for (List<Integer> group : groups.all()) {
            var members = group.stream().map(i -> mentions.get(i).statement()).toList();
            if (members.stream().anyMatch(Mention::foundsAnIncident)) {
                incidents.add(Incident.of(members, groups.linksOf(group)));
            }
        }
        incidents.sort(Comparator.comparing(Incident::id));
        return incidents;
    }
}
