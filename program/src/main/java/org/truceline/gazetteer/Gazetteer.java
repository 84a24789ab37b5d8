// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.model.Site;

/// Places and countries of the world, found by any spelling: those that are built in and those of imported files.
public final class Gazetteer {
    /// Two lines of like name within this distance are one place: maps set the point of a town at its square, its
    /// station or the middle of its fields.
    static final double TWIN_METERS = 6_000;

    /// People from which on an imported place is known well enough that its bare name in a text means it, and not a
    /// person or body of that name.
    private static final long WELL_KNOWN = 50_000;

    private final Countries countries;
    private final List<PlaceBook> books;

    private Gazetteer(Countries countries, List<PlaceBook> books) {
        this.countries = countries;
        this.books = List.copyOf(books);
    }

    /// The built-in gazetteer, read from the program's resources.
    public static Gazetteer builtIn() {
        var places = PlaceBook.of("places.tsv", Countries.resource("places.tsv"));
        return new Gazetteer(Countries.builtIn(), List.of(places));
    }

    /// This gazetteer with the places of a file besides its own.
    public Gazetteer and(PlaceBook book) {
        return new Gazetteer(
                countries, Stream.concat(books.stream(), Stream.of(book)).toList());
    }

    /// The places that a name is commonly taken for wherever it stands: those built in and the well-known ones of the
    /// files. What a sentence is about is read by these, what a place may be by [#candidates].
    public List<Site> find(String words) {
        var out = new ArrayList<Site>();
        countries.entries.getOrDefault(Spelling.exact(words), List.of()).forEach(entry -> out.add(entry.site()));
        for (int i = 0; i < books.size(); i++) {
            boolean imported = i > 0;
            books.get(i).spelled(words).stream()
                    .filter(entry -> !imported || entry.population() >= WELL_KNOWN)
                    .map(Entry::site)
                    .filter(site -> !out.contains(site))
                    .forEach(out::add);
        }
        return List.copyOf(out);
    }

    /// The places that bear a name in this spelling.
    public List<Candidate> spelled(String words) {
        return candidates(words).stream().filter(Candidate::isSpelledSo).toList();
    }

    /// All places that a name may mean, nearest in spelling first. The name of a region may come with its word
    /// ("Daraa province") or without.
    public List<Candidate> candidates(String words) {
        var out = new ArrayList<>(ofName(words));
        RegionNames.named(words)
                .ifPresent(bare ->
                        ofName(bare).stream().filter(c -> c.entry().isRegion()).forEach(out::add));
        var settled = out.stream().filter(c -> !c.entry().isRegion()).toList();
        // "Homs" is the town; the province of the name is meant where the words say province.
        out.removeIf(c -> c.entry().isRegion()
                && RegionNames.named(words).isEmpty()
                && settled.stream().anyMatch(s -> c.entry().holds(s.entry()) && s.distance() <= c.distance()));
        return distinct(out);
    }

    private List<Candidate> ofName(String words) {
        var out = new ArrayList<Candidate>();
        countries.entries.getOrDefault(Spelling.exact(words), List.of()).stream()
                .map(entry -> new Candidate(entry, 0))
                .forEach(out::add);
        for (var book : books) {
            book.spelled(words).stream().map(entry -> new Candidate(entry, 0)).forEach(out::add);
            book.sounding(words).stream()
                    .map(match -> new Candidate(match.entry(), match.distance()))
                    .forEach(out::add);
        }
        return out;
    }

    /// One candidate for each place, in order. Of two lines the one spelled nearer stays, then that of the earlier
    /// book.
    private static List<Candidate> distinct(List<Candidate> all) {
        var out = new ArrayList<Candidate>();
        all.stream()
                .sorted(java.util.Comparator.comparingDouble(Candidate::distance))
                .forEach(candidate -> {
                    if (out.stream().noneMatch(candidate::isTwin)) {
                        out.add(candidate);
                    }
                });
        out.sort(Candidate.ORDER);
        return List.copyOf(out);
    }

    /// All places of all books.
    void forEach(java.util.function.Consumer<Entry> sink) {
        books.forEach(book -> book.forEach(sink));
    }

    /// The country of a name, an adjective, a people, a capital or a seat of government.
    public Optional<Country> country(String words) {
        String key = Spelling.exact(words);
        return Optional.ofNullable(countries.names.get(key))
                .or(() -> Optional.ofNullable(countries.adjectives.get(key)))
                .or(() -> Optional.ofNullable(countries.seats.get(key)));
    }

    public Optional<Country> countryOfCode(String code) {
        return Optional.ofNullable(countries.byCode.get(code));
    }

    public boolean isCountryName(String words) {
        return countries.names.containsKey(Spelling.exact(words));
    }

    public boolean isAdjective(String word) {
        return countries.adjectives.containsKey(Spelling.exact(word));
    }

    public boolean isSeat(String words) {
        return countries.seats.containsKey(Spelling.exact(words));
    }
}
