// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import org.truceline.model.Statement;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;

/// Incidents as one agreement sees them, as columns: some 40 bytes each, so that ten million of them are judged in
/// memory. Not thread-safe while it is filled; read by any number of threads afterwards.
public final class Docket {
    private static final int PIECE_BITS = 13;
    private static final int PIECE = 1 << PIECE_BITS;

    private final Agreement terms;
    private final ZoneId zone;
    private final List<List<String>> words;
    private final Map<Manner, Integer> manners = new HashMap<>();
    private final List<Manner> listed = new ArrayList<>();
    private final List<Incident> models = new ArrayList<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final List<String> countryNames = new ArrayList<>();
    private final List<DocketPiece> pieces = new ArrayList<>();
    private int size;

    public Docket(Agreement terms) {
        this.terms = terms;
        this.zone = terms.zone();
        this.words = Manner.words(terms);
    }

    Agreement terms() {
        return terms;
    }

    public int size() {
        return size;
    }

    /// Adds an incident.
    public void add(Incident incident) {
        var reported = incident.statements().stream()
                .map(Statement::reported)
                .min(LocalDate::compareTo)
                .orElseThrow();
        add(manner(incident), incident.when(zone), reported, incident.where());
    }

    /// The number of the manner of an incident, for others like it that differ in time, place and numbers only.
    public int manner(Incident incident) {
        return manners.computeIfAbsent(Manner.of(incident, words), m -> {
            listed.add(m);
            models.add(incident);
            return models.size() - 1;
        });
    }

    /// Adds an incident of a manner that is known.
    ///
    /// @param manner as [#manner(Incident)] gave it
    /// @param reported the day of its first report
    public void add(int manner, TimeSpan when, LocalDate reported, Optional<Site> where) {
        if (size == pieces.size() * PIECE) {
            pieces.add(new DocketPiece(PIECE));
        }
        int at = size & PIECE - 1;
        var piece = pieces.getLast();
        var last = when.until().minusNanos(1).atZone(zone).toLocalDate();
        piece.said(at, manner, Math.toIntExact(Math.min(last.toEpochDay(), reported.toEpochDay())));
        piece.when(at, Turns.millis(when.from()), Turns.millis(when.until()));
        where.ifPresent(site -> piece.where(at, site.area(), country(site.country())));
        size++;
    }

    private int country(String code) {
        return countries.computeIfAbsent(code, c -> {
            countryNames.add(c);
            return countryNames.size() - 1;
        });
    }

    private DocketPiece piece(int i) {
        return pieces.get(i >>> PIECE_BITS);
    }

    private static int at(int i) {
        return i & PIECE - 1;
    }

    /// How many manners there are.
    int manners() {
        return listed.size();
    }

    Manner manner(int number) {
        return listed.get(number);
    }

    /// An incident of a manner.
    Incident model(int number) {
        return models.get(number);
    }

    int mannerAt(int i) {
        return piece(i).manner(at(i));
    }

    long fromAt(int i) {
        return piece(i).from(at(i));
    }

    long untilAt(int i) {
        return piece(i).until(at(i));
    }

    int dayAt(int i) {
        return piece(i).day(at(i));
    }

    /// Whether a place of an incident is known.
    boolean placed(int i) {
        return piece(i).country(at(i)) != DocketPiece.NO_PLACE;
    }

    /// Where an incident was that has a place. The radius is the next `float` above what was given, so that nothing
    /// gets more exact.
    Area area(int i) {
        var piece = piece(i);
        int at = at(i);
        return new Area(new GeoPoint(piece.latitude(at), piece.longitude(at)), piece.radius(at));
    }

    String country(int i) {
        return countryNames.get(piece(i).country(at(i)));
    }
}
