// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Json;

/// `figures`, `terms adopt` and terms with GeoJSON of their own, on a small record.
final class FiguresCommandTest {
    private static final String TERMS = """
            agreement: W
            title: Truce of the ford
            zone: UTC
            countries: [XX]
            called: [truce]
            clauses: [{id: C1, text: No firing., note: as told by both}]
            actors:
              - {id: blue, label: Blue, short: BLU, kind: state, names: [Blue army]}
              - {id: green, label: Green, short: GRN, kind: armed_group, names: [Green army]}
            sides:
              - {id: blue, label: Blue, short: BLU, actors: [blue]}
              - {id: green, label: Green, short: GRN, actors: [green]}
            roles: [{actor: blue, role: party}, {actor: green, role: party}]
            zones:
              - {id: ford, label: the ford, geometry: {file: ford.geojson}}
            duration:
              mode: open
              starts: [{reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}]
            obligations:
              - {id: no-fire, label: no firing, bearer: {actors: [blue]}, modality: must_not, acts: [fire], place: ford, basis: [C1]}
            """;

    private static final String FORD = """
            {"type": "Polygon", "coordinates": [[[19.5, 9.5], [20.5, 9.5], [20.5, 10.5], [19.5, 10.5], [19.5, 9.5]]]}
            """;

    private static final String ROWS = """
            dataset,id,date,enddate,latitude,longitude,place,act,actor,target,killed_min,killed_max,source,country
            w,a,2020-05-04,2020-05-04,10,20,ford,shelling,Blue army,Green army,2,3,Watchers,XX
            w,b,2020-05-06,2020-05-06,30,40,hill,shelling,Green army,Blue army,1,1,Watchers,XX
            """;

    @TempDir
    private Path temp;

    private Path record;
    private Path terms;

    private record Ran(int exit, String out, String err) {}

    @BeforeEach
    void aRecordOfTwoRows() throws IOException {
        terms = Files.writeString(temp.resolve("w.yaml"), TERMS);
        Files.writeString(temp.resolve("ford.geojson"), FORD);
        Path rows = Files.writeString(temp.resolve("rows.csv"), ROWS);
        record = temp.resolve("record");
        assertThat(run("init", record.toString(), "--terms", terms.toString()).exit())
                .isZero();
        assertThat(run("add", record.toString(), rows.toString()).exit()).isZero();
    }

    @Test
    void figuresStandBesideWhatWasWatched() {
        var said = run("figures", record.toString(), "--by", "side");
        assertThat(said.out().lines()).anyMatch(l -> l.matches("Blue +1 +0 +1 +0 \\| +1 +1"));
        assertThat(said.out().lines()).allMatch(l -> Screen.columns(l) <= Screen.WIDTH);
        assertThat(said.out()).doesNotContain("by place");
    }

    @Test
    void programsGetThemAsJsonAndAsATableOfOneFigureARow() {
        var json = Json.parse(
                run("figures", record.toString(), "--json").out().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(json.at("/incidents/side/0/key").asString()).isEqualTo("Blue");
        assertThat(json.at("/incidents/side/0/watched/reports").asInt()).isEqualTo(1);
        assertThat(json.at("/phases/0/hours").asDouble()).isEqualTo(336);

        List<String> found = new ArrayList<>();
        CsvReader.builder()
                .ofNamedCsvRecord(run("figures", record.toString(), "--csv", "--by", "act")
                        .out())
                .forEach(row -> {
                    assertThat(row.getField("unit")).isNotEmpty();
                    if (row.getField("figure").equals("found")) {
                        found.add(row.getField("key") + " " + row.getField("best") + " of " + row.getField("reports"));
                    }
                });
        assertThat(found).containsExactly("shelling 1 of 2");
        assertThat(run("figures", record.toString(), "--csv", "--json").exit()).isEqualTo(2);
    }

    @Test
    void changedTermsAreAdoptedByAnExistingRecord() throws IOException {
        assertThat(run("judge", "--record", record.toString()).out()).contains("no-fire (any): breach");
        Path changed = Files.writeString(
                temp.resolve("changed.yaml"), TERMS.replace("bearer: {actors: [blue]}", "bearer: {actors: [green]}"));
        var adopted = run("terms", "adopt", changed.toString(), "--record", record.toString());
        assertThat(adopted.err()).isEmpty();
        assertThat(adopted.out())
                .contains("on record: w.yaml sha256:")
                .contains("2 findings new or changed, 1 no longer follow");
        assertThat(run("judge", "--record", record.toString()).out()).doesNotContain("no-fire");
        assertThat(Files.readString(record.resolve("terms/w.yaml"))).contains("bearer: {actors: [green]}");
        assertThat(run("verify", record.toString()).exit()).isZero();
        assertThat(run("terms", "adopt", changed.toString(), "--record", record.toString())
                        .out())
                .contains("nothing to do");
    }

    @Test
    void anotherAgreementUnderTheNameOfOneOnRecordIsRefused() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("ford.geojson"), FORD);
        Files.writeString(other.resolve("w.yaml"), TERMS.replace("agreement: W", "agreement: V"));
        var refused = run("terms", "adopt", other.resolve("w.yaml").toString(), "--record", record.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("expected the agreement W").contains("came V");
    }

    @Test
    void faultsOfTermsAndOfTheGeoJsonTheyNameAreToldToPrograms() throws IOException {
        assertThat(run("terms", "check", terms.toString(), "--json").out()).contains("\"sound\":true");
        Files.writeString(temp.resolve("ford.geojson"), FORD.replace("[19.5, 9.5]]]", "[19.6, 9.5]]]"));
        var faulty = run("terms", "check", terms.toString(), "--json");
        assertThat(faulty.exit()).isEqualTo(2);
        assertThat(faulty.out())
                .contains("\"file\":\"ford.geojson\",\"line\":1")
                .contains("whose last is its first");
        Files.delete(temp.resolve("ford.geojson"));
        assertThat(run("terms", "check", terms.toString()).err()).contains("a GeoJSON file in the folder of the terms");
        Files.writeString(terms, TERMS.replace("ford.geojson", "../ford.geojson"));
        assertThat(run("terms", "check", terms.toString()).err()).contains("without folders");
    }

    @Test
    void theNoteOfAClauseIsShown() {
        assertThat(run("terms", "show", terms.toString()).out()).contains("note: as told by both");
    }

    private static Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Ran(exit, out.toString(), err.toString());
    }
}
