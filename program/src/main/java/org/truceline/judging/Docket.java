// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;

/// Incidents as one agreement sees them, as columns: 44 bytes each, so that ten million of them are judged in memory.
/// Not thread-safe while it is filled; read by any number of threads afterwards.
public final class Docket {
    private static final int NO_PLACE = -1;

    private final Agreement terms;
    private final ZoneId zone;
    private final List<List<String>> words;
    private final Map<Manner, Integer> manners = new HashMap<>();
    private final List<Manner> listed = new ArrayList<>();
    private final List<Incident> models = new ArrayList<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final List<String> countryNames = new ArrayList<>();
    private int size;
    private int[] manner = new int[1024];
    private long[] from = new long[1024];
    private long[] until = new long[1024];
    private int[] day = new int[1024];
    private double[] latitude = new double[1024];
    private double[] longitude = new double[1024];
    private float[] radius = new float[1024];
    private int[] country = new int[1024];

    public Docket(Agreement terms) {
        this.terms = terms;
        this.zone = terms.zone();
        var lists = new ArrayList<List<String>>();
        terms.obligations().forEach(o -> o.exemptions().forEach(e -> lists.add(e.words())));
        terms.ground().weapons().forEach(w -> lists.add(w.words()));
        terms.ground().ownActs().forEach(a -> lists.add(a.words()));
        this.words = lists.stream().filter(l -> !l.isEmpty()).distinct().toList();
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
                .map(s -> s.reported())
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
        if (size == this.manner.length) {
            grow();
        }
        this.manner[size] = manner;
        from[size] = Turns.millis(when.from());
        until[size] = Turns.millis(when.until());
        var last = when.until().minusNanos(1).atZone(zone).toLocalDate();
        day[size] = Math.toIntExact(Math.min(last.toEpochDay(), reported.toEpochDay()));
        country[size] = where.map(w -> country(w.country())).orElse(NO_PLACE);
        where.map(Site::area).ifPresent(this::put);
        size++;
    }

    private void put(Area area) {
        latitude[size] = area.centre().latitude();
        longitude[size] = area.centre().longitude();
        radius[size] = Math.nextUp((float) area.radiusMeters());
    }

    private int country(String code) {
        return countries.computeIfAbsent(code, c -> {
            countryNames.add(c);
            return countryNames.size() - 1;
        });
    }

    private void grow() {
        int length = Math.multiplyExact(size, 2);
        manner = Arrays.copyOf(manner, length);
        from = Arrays.copyOf(from, length);
        until = Arrays.copyOf(until, length);
        day = Arrays.copyOf(day, length);
        latitude = Arrays.copyOf(latitude, length);
        longitude = Arrays.copyOf(longitude, length);
        radius = Arrays.copyOf(radius, length);
        country = Arrays.copyOf(country, length);
    }

    Manner manner(int i) {
        return listed.get(manner[i]);
    }

    int mannerAt(int i) {
        return manner[i];
    }

    long fromAt(int i) {
        return from[i];
    }

    long untilAt(int i) {
        return until[i];
    }

    int dayAt(int i) {
        return day[i];
    }

    /// Where the incident was. The radius is the next `float` above what was given, so that nothing gets more exact.
    Optional<Site> siteAt(int i) {
        return country[i] == NO_PLACE
                ? Optional.empty()
                : Optional.of(new Site(
                        "the place",
                        countryNames.get(country[i]),
                        new Area(new GeoPoint(latitude[i], longitude[i]), radius[i])));
    }

    /// What is known of an incident, fixed for judging it in full.
    Known known(int i, Witnesses witnesses) {
        return witnesses.hear(
                models.get(manner[i]),
                new TimeSpan(Turns.instant(from[i]), Turns.instant(until[i])),
                LocalDate.ofEpochDay(day[i]),
                siteAt(i));
    }
}
