// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Candidate;
import org.truceline.gazetteer.Country;
import org.truceline.gazetteer.Entry;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Report;

/// Which of the places of one name a report means: those in the territory of the agreement, else in the countries that
/// it names, in the regions that it names, spelled as it spells them, next to its other places. Each of these is asked
/// in turn and keeps what fits it, unless nothing does. What none decides stays open.
final class Bearings {
    /// A statement names no more than this many sites that a place may be.
    static final int MOST_CANDIDATES = 8;

    /// Places of one report lie within a day's drive of each other, or nothing follows from their being in it.
    private static final double NEXT_METERS = 150_000;

    private static final int LONGEST_NAME = 4;

    private final Gazetteer gazetteer;
    private final Set<String> territory;
    private final Report report;
    private final List<Token> tokens;
    private final Map<String, List<Candidate>> known = new HashMap<>();
    private @Nullable Mentioned mentioned;

    Bearings(Gazetteer gazetteer, Set<String> territory, Report report, List<Token> tokens) {
        this.gazetteer = gazetteer;
        this.territory = territory;
        this.report = report;
        this.tokens = tokens;
    }

    /// What the whole report names.
    ///
    /// @param anchors places of one meaning only
    private record Mentioned(Set<String> countries, List<Entry> regions, List<Entry> anchors) {}

    /// What a name may mean in this report, the likeliest first.
    List<Candidate> of(String words) {
        var found = known.get(words);
        if (found == null) {
            found = choose(gazetteer.candidates(words));
            known.put(words, found);
        }
        return found;
    }

    private List<Candidate> choose(List<Candidate> all) {
        var left = keep(all, c -> territory.contains(c.entry().country()));
        if (left.size() > 1 || left.stream().anyMatch(c -> !c.isSpelledSo())) {
            var report = mentioned();
            left = keep(left, c -> report.countries().contains(c.entry().country()));
            left = keep(left, Candidate::isSpelledSo);
            left = keep(left, c -> report.regions().stream().anyMatch(r -> r.holds(c.entry())));
            left = keep(left, c -> report.anchors().stream().anyMatch(a -> isNext(a, c.entry())));
        }
        // What only sounds alike, in a country that nothing speaks of, is another place.
        boolean strange = left.stream().noneMatch(c -> c.isSpelledSo() || isSpokenOf(c));
        return strange ? List.of() : left.subList(0, Math.min(left.size(), MOST_CANDIDATES));
    }

    private boolean isSpokenOf(Candidate candidate) {
        String country = candidate.entry().country();
        return territory.contains(country) || mentioned().countries().contains(country);
    }

    private static List<Candidate> keep(List<Candidate> all, Predicate<Candidate> which) {
        var fitting = all.stream().filter(which).toList();
        return fitting.isEmpty() ? all : fitting;
    }

    private static boolean isNext(Entry anchor, Entry other) {
        return anchor.area().metersApart(other.area()) <= NEXT_METERS;
    }

    private Mentioned mentioned() {
        if (mentioned == null) {
            mentioned = look();
        }
        return mentioned;
    }

    private Mentioned look() {
        var countries = new HashSet<String>();
        country(report.publisher(), countries);
        for (String word : report.publisher().split("\\s+", -1)) {
            country(word, countries);
        }
        var regions = new ArrayList<Entry>();
        var anchors = new ArrayList<Entry>();
        for (String name : names()) {
            country(name, countries);
            var places = gazetteer.spelled(name);
            places.stream().filter(c -> isRegion(c.entry())).forEach(c -> regions.add(c.entry()));
            if (places.size() == 1 && !places.getFirst().entry().kind().equals("country")) {
                anchors.add(places.getFirst().entry());
            }
        }
        return new Mentioned(countries, regions, anchors);
    }

    private static boolean isRegion(Entry entry) {
        return entry.isRegion() && !entry.kind().equals("country");
    }

    private void country(String words, Set<String> out) {
        if (!words.isEmpty() && Character.isUpperCase(words.codePointAt(0))) {
            gazetteer.country(words).map(Country::code).ifPresent(out::add);
        }
    }

    /// Every run of up to four words that begins and ends with a capital.
    private Set<String> names() {
        var out = new LinkedHashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isWord() || !tokens.get(i).capitalised()) {
                continue;
            }
            for (int n = 0; n < LONGEST_NAME && i + n < tokens.size(); n++) {
                var last = tokens.get(i + n);
                if (!last.isWord()) {
                    break;
                }
                boolean kind = n > 0 && org.truceline.gazetteer.RegionNames.isWord(last.text());
                if (last.capitalised() || kind) {
                    out.add(report.text().substring(tokens.get(i).start(), last.end()));
                }
            }
        }
        return out;
    }
}
