// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.truceline.model.Incident;
import org.truceline.model.Link;
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

    /// The incidents that the statements speak of, by id. Statements about talks, duties or pressure, and sums that
    /// list nothing, belong to no incident.
    public List<Incident> match(Collection<Statement> statements) {
        var mentions = mentions(statements);
        var pairs = new ArrayList<Pair>();
        Blocks.of(mentions).forEachPair((a, b) -> Evidence.weigh(a, b).ifPresent(e -> pairs.add(new Pair(a, b, e))));
        pairs.sort(Pair.BEST_FIRST);

        var groups = new Groups(mentions.size());
        pairs.forEach(groups::know);
        pairs.stream().filter(pair -> pair.evidence().logOdds() > 0).forEach(groups::join);
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
                incidents.add(Incident.of(members, links(groups.linksOf(group))));
            }
        }
        incidents.sort(Comparator.comparing(Incident::id));
        return incidents;
    }

    private static List<Link> links(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> pair.evidence().link(pair.a().statement(), pair.b().statement()))
                .sorted(Comparator.comparing(Link::a).thenComparing(Link::b))
                .toList();
    }
}
