// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Candidate;
import org.truceline.gazetteer.PlaceList;
import org.truceline.gazetteer.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Places by any spelling: import lists of places, look a name up.")
final class GazetteerCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Make one gazetteer file of lists of places: GeoNames tables (cities1000, allCountries, a"
                    + " country, the codes of regions), OCHA P-codes, populated places and outlines of its Common"
                    + " Operational Datasets (CSV, GeoJSON), any table with name, latitude and longitude; plain, .gz or"
                    + " .zip. The order of the files makes no difference.")
    int load(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "-o", paramLabel = "OUT", description = "the gazetteer file; without it standard output")
                    @Nullable
                    Path out,
            @Option(
                            names = "--into",
                            paramLabel = "DIR",
                            description = "a record: the file goes into its folder gazetteer/ and `add` reads with it")
                    @Nullable
                    Path into,
            @Option(
                            names = "--country",
                            paramLabel = "XX",
                            converter = CountryConverter.class,
                            description = "take this country only, as two letters; may be repeated")
                    @Nullable
                    List<String> countries)
            throws IOException {
        if (out != null && into != null) {
            throw new UsageException("expected -o or --into, not both");
        }
        var sources = new ArrayList<Source>();
        for (Path file : Walk.files(files)) {
            sources.addAll(Source.open(file));
        }
        var made = PlaceList.of(sources, countries == null ? Set.of() : Set.copyOf(countries));
        try (var output = Output.to(
                into == null ? out : inRecord(into), spec.commandLine().getOut())) {
            made.text().lines().forEach(output::plain);
            output.commit();
        }
        if (out != null || into != null) {
            spec.commandLine()
                    .getOut()
                    .println("%d places and %d regions; %d region codes without a place, left out"
                            .formatted(made.places(), made.regions(), made.unplaced()));
        }
        return Exit.DONE;
    }

    private static Path inRecord(Path dir) throws IOException {
        if (!Files.exists(dir.resolve("log").resolve("checkpoint"))) {
            throw new UsageException("there is no record in " + dir + " (make one with: truceline init)");
        }
        return Files.createDirectories(dir.resolve("gazetteer")).resolve("places.tsv");
    }

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description =
                    "The places that a name may mean, the nearest in spelling first. Exit code 1 when there is none.")
    int find(
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "in any spelling") List<String> name,
            @Option(
                            names = "--country",
                            paramLabel = "XX",
                            converter = CountryConverter.class,
                            description = "in this country only, as two letters; may be repeated")
                    @Nullable
                    List<String> countries,
            @Option(names = "--gazetteer", paramLabel = "FILE", description = "besides the built-in places") @Nullable
                    List<Path> files)
            throws IOException {
        var gazetteer = GazetteerFiles.with(GazetteerFiles.load(files == null ? List.of() : files));
        var found = gazetteer.candidates(String.join(" ", name)).stream()
                .filter(c -> countries == null || countries.contains(c.entry().country()))
                .toList();
        found.forEach(candidate -> spec.commandLine().getOut().println(line(candidate)));
        return found.isEmpty() ? Exit.DID_NOT_HOLD : Exit.DONE;
    }

    private static String line(Candidate candidate) {
        var entry = candidate.entry();
        var area = entry.area();
        return String.format(
                        Locale.ROOT,
                        "%s  %-9s %9.4f %9.4f  %6.1f km  %s%s%s",
                        entry.country(),
                        entry.kind(),
                        area.centre().latitude(),
                        area.centre().longitude(),
                        area.radiusMeters() / 1000,
                        entry.name(),
                        entry.within().isEmpty() ? "" : ", " + String.join(", ", entry.within()),
                        candidate.isSpelledSo() ? "" : "  (sounds alike)")
                .stripTrailing();
    }
}
