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
import org.truceline.bench.JudgingFigures.Pass;
import org.truceline.bench.JudgingFigures.Sql;
import org.truceline.judging.Court;
import org.truceline.judging.Judge;
import org.truceline.judging.Ruling;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;

/// The judging of a casebook in SQL, timed and held against this program's verdicts row by row.
final class SqlJudging {
    private static final int RUNS = 3;

    /// Verdicts that differ and are told one by one.
    private static final int NAMED = 10;

    /// Half way round the earth, beyond which nothing lies.
    private static final double FAR_METERS = 2e7;

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

    /// The side of a line on which a point lies, from the nearest point of the line, found on a plane that is true at
    /// the point; and whether all lies there that is within some metres of the point. NULL where that reaches to both.
    private static final String SIDES = """
            CREATE FUNCTION on_side(side text, line geometry, lon float8, lat float8) RETURNS boolean AS $$
                SELECT CASE side WHEN 'north' THEN lat > ST_Y(foot) WHEN 'south' THEN lat < ST_Y(foot)
                    WHEN 'east' THEN lon * shrink > ST_X(foot) WHEN 'west' THEN lon * shrink < ST_X(foot) END
                FROM (SELECT cos(radians(lat)) AS shrink) c, LATERAL (SELECT ST_ClosestPoint(
                    ST_Scale(line, shrink, 1), ST_SetSRID(ST_MakePoint(lon * shrink, lat), 4326)) AS foot) f
            $$ LANGUAGE sql IMMUTABLE;
            CREATE FUNCTION all_on_side(side text, line geometry, lon float8, lat float8, meters float8)
            RETURNS boolean AS $$
                SELECT CASE WHEN bool_and(here) THEN true WHEN NOT bool_or(here) THEN false END
                FROM (SELECT on_side(side, line, lon, lat) AS here
                    UNION ALL
                    SELECT on_side(side, line, lon + north / cos(radians(lat)) * sin(turn), lat + north * cos(turn))
                    FROM (SELECT 2 * pi() * k / 16 AS turn, meters / 110574 AS north FROM generate_series(0, 15) k) rim
                    WHERE meters > 0) x
            $$ LANGUAGE sql IMMUTABLE;
            """;

    /// Each incident's verdict under each rule and reading that it engages. NULL is "cannot tell".
    private static final String JUDGE = """
            WITH near AS MATERIALIZED (
                SELECT i.id, z.zone,
                    CASE WHEN NOT b.band THEN false
                         WHEN z.side = 'either' THEN b.band
                         WHEN d.m <= d.s THEN NULL
                         ELSE b.band AND all_on_side(z.side, z.geom, i.lon, i.lat, d.s) END AS inside
                FROM zone z
                JOIN incident i ON ST_DWithin(i.geog, z.geog, least(z.to_m, <far>) + z.slack + <widest>)
                CROSS JOIN LATERAL (SELECT ST_Distance(i.geog, z.geog) AS m, i.radius + z.slack AS s) d
                CROSS JOIN LATERAL (SELECT CASE
                    WHEN greatest(0, d.m - d.s) > z.to_m OR d.m + d.s < z.from_m THEN false
                    WHEN greatest(0, d.m - d.s) >= z.from_m AND d.m + d.s <= z.to_m THEN true END AS band) b
                WHERE NOT z.secret AND (i.act, z.zone) IN (
                    SELECT a.act, r.zone FROM act_rule a JOIN rule r ON r.rule = a.rule)),
            fact AS (
                SELECT i.id, r.obligation, r.own, r.may, r.excluded_only, r.spares, f.s, f.e, w.excluded,
                    a.truth AS act, w.truth AS who,
                    CASE WHEN r.zone IS NULL THEN h.home
                         WHEN NOT z.bounded AND NOT h.home THEN false
                         WHEN z.secret THEN NULL
                         WHEN n.id IS NULL THEN false
                         ELSE n.inside AND (h.home OR NULL) END AS place,
                    CASE WHEN r.weapon IS NULL THEN true ELSE p.truth END AS weapon,
                    CASE WHEN i.t0 >= f.from1 THEN true WHEN i.t1 > f.from0 THEN NULL ELSE false END
                    AND CASE WHEN f.to0 IS NULL OR i.t1 <= f.to0 THEN true WHEN i.t0 < f.to1 THEN NULL ELSE false END
                    AND r.binds AS time
                FROM incident i
                CROSS JOIN LATERAL (SELECT i.country = ANY(<countries>) AS home) h
                JOIN act_rule a ON a.act = i.act
                JOIN rule r ON r.rule = a.rule
                JOIN who w ON w.rule = r.rule AND w.doer = i.doer AND w.target = i.target
                    AND i.day >= w.d0 AND i.day < w.d1
                JOIN frame f ON f.rule = r.rule AND i.t1 > f.from0 AND (f.to1 IS NULL OR i.t0 < f.to1)
                LEFT JOIN zone z ON z.zone = r.zone
                LEFT JOIN near n ON n.id = i.id AND n.zone = r.zone
                LEFT JOIN weapon p ON p.weapon = r.weapon AND p.act = i.act AND p.means = i.means),
            verdict AS (
                SELECT id, obligation, s, e, own,
                    CASE WHEN may AND excluded_only THEN
                              CASE WHEN excluded AND place IS NOT FALSE AND time IS NOT FALSE AND who IS NOT FALSE
                                   THEN 'excluded_target' END
                         WHEN may THEN CASE WHEN act AND who AND place AND weapon AND time THEN 'permitted' END
                         WHEN (act AND who AND place AND weapon AND time) IS FALSE THEN NULL
                         WHEN spares AND excluded THEN 'excluded_target'
                         WHEN act AND who AND place AND weapon AND time AND NOT (spares AND excluded) THEN 'breach'
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

    /// @param court this program's court
    /// @param ruled its ruling of each incident
    /// @param own its passes over them
    Sql run(Court court, int[] ruled, List<Pass> own) throws IOException {
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
            var found = compare(out, court, ruled, new HashSet<>(tables.leftOut()));
            return new Sql(
                    version,
                    incidents,
                    loadSeconds,
                    incidents / best,
                    own,
                    found.compared,
                    found.equal,
                    found.differing,
                    tables.leftOut());
        }
    }

    private String judge() {
        String countries = "ARRAY['" + String.join("','", terms.countries()) + "']";
        return JUDGE.replace("<widest>", Double.toString(Casebook.WIDEST_METERS))
                .replace("<far>", Double.toString(FAR_METERS))
                .replace("<countries>", countries);
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
        postgres.sql(TABLE + SIDES + "\\copy incident FROM '" + rows + "'\n" + INDEXES + tables.tables());
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

    /// Holds the verdicts against each other, incident by incident. A verdict of one that the other has not is one that
    /// differs; outside of all, both are silent.
    private Comparison compare(Path out, Court court, int[] ruled, Set<String> left) throws IOException {
        Map<Integer, Set<String>> expected = new HashMap<>();
        var comparison = new Comparison();
        var theirs = new HashSet<String>();
        try (var lines = Files.newBufferedReader(out)) {
            String line = lines.readLine();
            for (int id = 0; id < ruled.length; id++) {
                theirs.clear();
                for (String its = id + "\t"; line != null && line.startsWith(its); line = lines.readLine()) {
                    theirs.add(line.substring(its.length()));
                }
                comparison.add(id, expected.computeIfAbsent(ruled[id], n -> lines(court.rulings(n), left)), theirs);
            }
        }
        return comparison;
    }

    /// What came of holding verdicts against each other.
    private static final class Comparison {
        private long compared;
        private long equal;
        private final List<String> differing = new ArrayList<>();

        void add(int id, Set<String> ours, Set<String> theirs) {
            long same = ours.stream().filter(theirs::contains).count();
            equal += same;
            compared += ours.size() + theirs.size() - same;
            ours.stream().filter(line -> !theirs.contains(line)).forEach(line -> differs(id, "here", line));
            theirs.stream().filter(line -> !ours.contains(line)).forEach(line -> differs(id, "SQL", line));
        }

        private void differs(int id, String whose, String line) {
            if (differing.size() < NAMED) {
                differing.add("incident " + id + ", " + whose + ": " + line.replace('\t', ' '));
            }
        }
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
