// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.truceline.bench.JudgingFigures.Sql;
import org.truceline.judging.Court;
import org.truceline.judging.Judge;
import org.truceline.judging.Ruling;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;

/// The judging of a casebook in SQL, timed and held against this program's verdicts row by row.
final class SqlJudging {
    private static final int RUNS = 3;

    private static final String TABLE = """
            CREATE EXTENSION postgis;
            CREATE TABLE incident(id int, doer text, target text, act text, means text, t0 timestamptz, t1 timestamptz,
                day date, country text, radius float8, lon float8, lat float8);
            """;

    private static final String INDEXES = """
            ALTER TABLE incident ADD COLUMN geom geometry(Point,4326), ADD COLUMN geog geography(Point);
            UPDATE incident SET geom = ST_SetSRID(ST_MakePoint(lon, lat), 4326),
                geog = ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography;
            ALTER TABLE incident ADD PRIMARY KEY(id);
            CREATE INDEX ON incident USING gist(geog);
            CREATE INDEX ON incident(t0, t1);
            CREATE INDEX ON incident(act);
            CREATE INDEX ON incident(doer, target);
            VACUUM ANALYZE incident;
            """;

    /// Each incident's verdict under each rule and reading that it engages. NULL is "cannot tell".
    private static final String JUDGE = """
            WITH near AS MATERIALIZED (
                SELECT i.id, z.zone,
                    CASE WHEN d.m - d.s > z.to_m OR d.m + d.s < z.from_m THEN false
                         WHEN greatest(0, d.m - d.s) >= z.from_m AND d.m + d.s <= z.to_m THEN true END
                    AND CASE WHEN z.side = 'either' THEN true WHEN d.m <= d.s THEN NULL
                         WHEN z.side = 'north' THEN ST_Y(i.geom) > ST_Y(ST_ClosestPoint(z.geom, i.geom))
                         WHEN z.side = 'south' THEN ST_Y(i.geom) < ST_Y(ST_ClosestPoint(z.geom, i.geom))
                         WHEN z.side = 'east' THEN ST_X(i.geom) > ST_X(ST_ClosestPoint(z.geom, i.geom))
                         WHEN z.side = 'west' THEN ST_X(i.geom) < ST_X(ST_ClosestPoint(z.geom, i.geom)) END AS inside
                FROM zone z
                JOIN incident i ON ST_DWithin(i.geog, z.geog, z.to_m + z.slack + <widest>)
                CROSS JOIN LATERAL (SELECT ST_Distance(i.geog, z.geog) AS m, i.radius + z.slack AS s) d
                WHERE z.kind <> 'secret'),
            fact AS (
                SELECT i.id, r.obligation, r.own, r.may, r.excluded_only, r.spares, f.s, f.e, w.excluded,
                    a.truth AS act, w.truth AS who,
                    CASE WHEN r.zone IS NULL THEN i.country = ANY(<countries>)
                         WHEN z.kind = 'secret' THEN NULL
                         WHEN n.id IS NULL THEN false ELSE n.inside END AS place,
                    CASE WHEN r.weapon IS NULL THEN true ELSE p.truth END AS weapon,
                    CASE WHEN i.t0 >= f.from1 THEN true WHEN i.t1 > f.from0 THEN NULL ELSE false END
                    AND CASE WHEN f.to0 IS NULL OR i.t1 <= f.to0 THEN true WHEN i.t0 < f.to1 THEN NULL ELSE false END
                    AND r.binds AS time
                FROM incident i
                JOIN act_rule a ON a.act = i.act
                JOIN rule r ON r.rule = a.rule
                JOIN who w ON w.rule = r.rule AND w.doer = i.doer AND w.target = i.target
                    AND i.day >= w.d0 AND i.day < w.d1
                JOIN frame f ON f.rule = r.rule AND i.t1 > f.from0 AND (f.to1 IS NULL OR i.t0 < f.to1)
                LEFT JOIN zone z ON z.zone = r.zone
                LEFT JOIN near n ON n.id = i.id AND n.zone = r.zone
                LEFT JOIN weapon p ON p.weapon = r.weapon AND p.means = i.means),
            verdict AS (
                SELECT id, obligation, s, e, own,
                    CASE WHEN may AND excluded_only THEN
                              CASE WHEN excluded AND place IS NOT FALSE AND time IS NOT FALSE AND who IS NOT FALSE
                                   THEN 'excluded_target' END
                         WHEN may THEN CASE WHEN act AND who AND place AND weapon AND time THEN 'permitted' END
                         WHEN (act AND who AND place AND weapon AND time) IS FALSE THEN NULL
                         WHEN spares AND excluded THEN 'excluded_target'
                         WHEN act AND who AND place AND weapon AND time THEN 'breach'
                         ELSE 'indeterminate' END AS verdict
                FROM fact)
            """;

    private final Agreement terms;
    private final Casebook book;
    private final int incidents;
    private final Consumer<String> progress;

    SqlJudging(Agreement terms, Casebook book, int incidents, Consumer<String> progress) {
        this.terms = terms;
        this.book = book;
        this.incidents = incidents;
        this.progress = progress;
    }

    /// @param precedents this program's court
    /// @param ruled its ruling of each incident
    /// @param own its rate on them
    Sql run(Court precedents, int[] ruled, double own) throws IOException {
        progress.accept("PostgreSQL: starting");
        try (var postgres = Postgres.start()) {
            var tables = new SqlTerms(terms, book.listManners());
            long before = System.nanoTime();
            progress.accept("PostgreSQL: loading");
            load(postgres, tables);
            double loadSeconds = (System.nanoTime() - before) / 1e9;
            double best = Double.MAX_VALUE;
            for (int i = 0; i < RUNS; i++) {
                progress.accept("PostgreSQL: judging, run " + (i + 1) + " of " + RUNS);
                best = Math.min(best, seconds(postgres));
            }
            progress.accept("PostgreSQL: comparing verdicts");
            var out = postgres.file("verdicts");
            postgres.sql("CREATE TABLE ruled AS " + judge() + " SELECT * FROM verdict WHERE verdict IS NOT NULL;\n"
                    + "\\copy (SELECT id, obligation, s, e, own, verdict FROM ruled ORDER BY id) TO '" + out + "'\n");
            String version = postgres.sql("SELECT 'PostgreSQL ' || current_setting('server_version') || ', PostGIS '"
                            + " || postgis_lib_version();")
                    .strip();
            long[] compared = compare(out, precedents, ruled, new HashSet<>(tables.leftOut()));
            return new Sql(
                    version, incidents, loadSeconds, incidents / best, own, compared[0], compared[1], tables.leftOut());
        }
    }

    private String judge() {
        double widest = 2_000;
        String countries = "ARRAY['" + String.join("','", terms.countries()) + "']";
        return JUDGE.replace("<widest>", Double.toString(widest)).replace("<countries>", countries);
    }

    /// Counting the verdicts is the least that can be asked for, and spares the server to send rows.
    private double seconds(Postgres postgres) throws IOException {
        String count = " SELECT count(*) FROM (SELECT obligation, s, e, own, verdict, count(*) FROM verdict"
                + " WHERE verdict IS NOT NULL GROUP BY 1, 2, 3, 4, 5) x;";
        String said = postgres.sql("SELECT extract(epoch FROM clock_timestamp());\n" + judge() + count
                + "\nSELECT extract(epoch FROM clock_timestamp());\n");
        var lines = said.strip().split("\n", -1);
        return Double.parseDouble(lines[2]) - Double.parseDouble(lines[0]);
    }

    private void load(Postgres postgres, SqlTerms tables) throws IOException {
        var rows = postgres.file("incidents");
        try (var out = Files.newBufferedWriter(rows)) {
            for (int i = 0; i < incidents; i++) {
                out.write(row(i));
            }
        }
        postgres.sql(TABLE + "\\copy incident FROM '" + rows + "'\n" + INDEXES + tables.tables());
    }

    private String row(int number) {
        var row = book.row(number);
        var manner = book.listManners().get(row.manner());
        var point = row.site().area().centre();
        var last = row.when().until().minusNanos(1).atZone(terms.zone()).toLocalDate();
        var day = last.isBefore(row.reported()) ? last : row.reported();
        return String.join(
                        "\t",
                        Integer.toString(number),
                        manner.doer(),
                        manner.target() == null ? "" : manner.target(),
                        manner.act().code(),
                        manner.means() == null ? "" : manner.means().code(),
                        row.when().from().toString(),
                        row.when().until().toString(),
                        day.toString(),
                        row.site().country(),
                        Double.toString(row.site().area().radiusMeters()),
                        Double.toString(point.longitude()),
                        Double.toString(point.latitude()))
                + "\n";
    }

    /// How many verdicts were held against each other, and how many of them are equal. A verdict of one that the other
    /// has not is one that differs; outside of all, both are silent.
    private long[] compare(Path out, Court precedents, int[] ruled, Set<String> left) throws IOException {
        Map<Integer, Set<String>> expected = new HashMap<>();
        long compared = 0;
        long equal = 0;
        int id = 0;
        var theirs = new HashSet<String>();
        try (var lines = Files.newBufferedReader(out)) {
            String line = lines.readLine();
            while (line != null || id < ruled.length) {
                int next = line == null ? ruled.length : Integer.parseInt(line.substring(0, line.indexOf('\t')));
                for (; id < next; id++) {
                    var ours = expected.computeIfAbsent(ruled[id], n -> lines(precedents.rulings(n), left));
                    compared += union(ours, theirs);
                    equal += ours.stream().filter(theirs::contains).count();
                    theirs.clear();
                }
                if (line != null) {
                    theirs.add(line.substring(line.indexOf('\t') + 1));
                    line = lines.readLine();
                    boolean more = line != null && line.startsWith(next + "\t");
                    if (!more) {
                        var ours = expected.computeIfAbsent(ruled[id], n -> lines(precedents.rulings(n), left));
                        compared += union(ours, theirs);
                        equal += ours.stream().filter(theirs::contains).count();
                        theirs.clear();
                        id++;
                    }
                }
            }
        }
        return new long[] {compared, equal};
    }

    private static long union(Set<String> ours, Set<String> theirs) {
        return ours.size() + theirs.stream().filter(t -> !ours.contains(t)).count();
    }

    /// The verdicts of one ruling for each combination of readings, in the form of the SQL's rows.
    private Set<String> lines(List<Ruling> rulings, Set<String> left) {
        var lines = new HashSet<String>();
        for (Ruling ruling : rulings) {
            boolean silent = ruling.verdict() == Verdict.OUTSIDE_SCOPE || left.contains(ruling.obligation());
            if (!silent) {
                lines.addAll(combinations(ruling));
            }
        }
        return lines;
    }

    private List<String> combinations(Ruling ruling) {
        var obligation = terms.findObligation(ruling.obligation()).orElseThrow();
        var starts = terms.course().starts();
        var ends = terms.course().ends();
        var named = Set.of(ruling.reading().split(", ", -1));
        var lines = new ArrayList<String>();
        for (int s = 0; s < starts.size(); s++) {
            for (int e = 0; e < Math.max(1, ends.size()); e++) {
                for (int o = 0; o < obligation.readings().size(); o++) {
                    var taken = new HashSet<String>();
                    taken.add(Judge.ANY_READING);
                    taken.add(starts.get(s).reading());
                    taken.add(ends.isEmpty() ? Judge.ANY_READING : ends.get(e).reading());
                    taken.add(obligation.readings().get(o).id());
                    if (taken.containsAll(named)) {
                        lines.add(obligation.id() + "\t" + s + "\t" + e + "\t" + o + "\t"
                                + ruling.verdict().code());
                    }
                }
            }
        }
        return lines;
    }
}
