// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.Statement;

/// Lays the statements of an incident side by side, one account for each voice.
final class Accounts {
    private final Cast cast;
    private final Catalogue catalogue;

    Accounts(Cast cast, Catalogue catalogue) {
        this.cast = cast;
        this.catalogue = catalogue;
    }

    /// How the accounts of an incident stand to each other.
    enum Agreement {
        ONE_VOICE,
        /// None against another.
        SEVERAL,
        /// One denies it, or they name different sides as the doer.
        CONTESTED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Voice(Account.Kind kind, int rank, String name) implements Comparable<Voice> {
        private static final Comparator<Voice> ORDER =
                Comparator.comparing(Voice::kind).thenComparingInt(Voice::rank).thenComparing(Voice::name);

        @Override
        public int compareTo(Voice other) {
            return ORDER.compare(this, other);
        }
    }

    /// Sides first, in their order, then other speakers and publications by name.
    List<Account> of(Incident incident) {
        Map<Voice, List<Statement>> byVoice = new TreeMap<>();
        for (Statement statement : incident.statements()) {
            byVoice.computeIfAbsent(voice(statement), v -> new ArrayList<>()).add(statement);
        }
        return byVoice.entrySet().stream()
                .map(entry -> new Account(entry.getKey().name(), entry.getKey().kind(), entry.getValue()))
                .toList();
    }

    private Voice voice(Statement statement) {
        var side = catalogue.voice(cast, statement);
        if (side.isPresent()) {
            return new Voice(
                    Account.Kind.SIDE,
                    cast.sides().indexOf(side.get()),
                    side.get().label());
        }
        var speaker = statement.speaker();
        if (speaker != null) {
            return new Voice(
                    Account.Kind.SPEAKER, 0, Wording.sentence(speaker.names().getFirst()));
        }
        return new Voice(Account.Kind.PUBLICATION, 0, publisher(statement));
    }

    /// Empty when the report is not at hand.
    String publisher(Statement statement) {
        return catalogue.findReport(statement.report()).map(Report::publisher).orElse("");
    }

    Agreement agreement(List<Account> accounts) {
        if (accounts.size() == 1) {
            return Agreement.ONE_VOICE;
        }
        boolean denied = accounts.stream().anyMatch(Account::denies);
        return denied || doers(accounts).size() > 1 ? Agreement.CONTESTED : Agreement.SEVERAL;
    }

    /// The sets of sides that the accounts name as doers, one set for each account that names any.
    private Set<Set<Side>> doers(List<Account> accounts) {
        var doers = new HashSet<Set<Side>>();
        for (Account account : accounts) {
            var named = new HashSet<Side>();
            account.statements().stream()
                    .filter(Statement::speaksOfFact)
                    .flatMap(s -> s.actor().stream())
                    .forEach(name -> cast.find(name).ifPresent(named::add));
            if (!named.isEmpty()) {
                doers.add(named);
            }
        }
        return doers;
    }
}
