// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.truceline.terms.Actor;
import org.truceline.terms.Agreement;

/// The names that reports use, each looked up in the terms once for each kind of day. Thread-safe.
final class Directory {
    private static final int[] NOBODY = {};

    private final Agreement terms;
    private final Articles articles;
    private final int dayKinds;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Key, Named> names = new ConcurrentHashMap<>();

    /// @param org who speaks in the rows in which the name stands; empty for nobody
    private record Key(String org, String name, boolean thing) {}

    Directory(Agreement terms, Articles articles, int dayKinds) {
        this.terms = terms;
        this.articles = articles;
        this.dayKinds = dayKinds;
        for (Actor actor : terms.cast().actors()) {
            numbers.put(actor.id(), numbers.size());
        }
    }

    /// A name as it stands in the rows of somebody.
    ///
    /// @param org empty for a text that is no row
    Named named(String org, String name) {
        return names.computeIfAbsent(new Key(org, name, false), Named::new);
    }

    /// What an act itself says was hit, which is nobody's name.
    Named thing(String words) {
        return names.computeIfAbsent(new Key("", words, true), Named::new);
    }

    /// A name with whom and what it may mean.
    final class Named {
        private final Key key;

        /// The articles that protect an object of the classes that its words are of; absent when of none.
        private final long @Nullable [] protecting;

        /// By kind of day; two threads would find the same.
        private final int[] @Nullable [] actors = new int[dayKinds][];

        private Named(Key key) {
            this.key = key;
            var objects = Witnesses.objects(terms, key.name());
            this.protecting = objects.isEmpty()
                    ? null
                    : articles.where(
                            a -> !Collections.disjoint(a.rule().target().objects(), objects));
        }

        long @Nullable [] protecting() {
            return protecting;
        }

        /// The numbers of those whom it may mean, as [Roster] has them.
        ///
        /// @param kind of the day
        int[] actors(int kind, LocalDate day) {
            var kept = actors[kind];
            if (kept == null) {
                kept = key.thing() ? NOBODY : lookUp(day);
                actors[kind] = kept;
            }
            return kept;
        }

        private int[] lookUp(LocalDate day) {
            var ids = key.org().isEmpty()
                    ? terms.actorsNamed(key.name(), day)
                    : terms.actorsInRows(key.org(), key.name(), day);
            return ids.stream().mapToInt(numbers::get).toArray();
        }
    }

    List<Named> named(String org, List<String> all) {
        return all.stream().map(name -> named(org, name)).toList();
    }
}
