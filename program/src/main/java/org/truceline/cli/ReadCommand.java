// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.intake.Item;
import org.truceline.journal.Json;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.reading.Difference;
import org.truceline.reading.Languages;
import org.truceline.reading.ModelReader;
import org.truceline.reading.Reader;
import org.truceline.reading.RuleReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Read reports to statements, without a record: who said what of whom, in their exact words.")
final class ReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "plain text or JSON lines; - for standard input")
    private List<Path> files;

    @Option(names = "-o", paramLabel = "OUT", description = "JSON lines; without it standard output")
    private @Nullable Path out;

    @Option(
            names = "--explain",
            description =
                    "show people the words of each statement and the rule that read them; JSON lines with -o only")
    private boolean explain;

    @Option(
            names = "--compare",
            description = "show people where the rules and the second reader differ; JSON lines with -o only")
    private boolean compare;

    @Mixin
    private SourceOptions sources;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "a gazetteer file besides the built-in places; may be repeated")
    private List<Path> gazetteer = List.of();

    @Option(
            names = "--country",
            paramLabel = "XX",
            converter = CountryConverter.class,
            description = "a country that the reports are about, as two letters; may be repeated")
    private List<String> countries = List.of();

    @Mixin
    private CodeOptions codes;

    @Mixin
    private SecondOptions secondOptions;

    @Option(
            names = "--strict",
            description = "exit with 1 when anything was rejected, or the second reader left anything unread")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        var rules = RuleReader.with(GazetteerFiles.with(GazetteerFiles.load(gazetteer)))
                .within(Set.copyOf(countries));
        var second = secondOptions.reader(rules, System.getenv());
        if (compare && second.isEmpty()) {
            throw new UsageException("--compare needs a second reader; expected --second URL");
        }
        if (compare && explain) {
            throw new UsageException("expected --explain or --compare, not both");
        }
        var err = spec.commandLine().getErr();
        second.ifPresent(reader -> reader.warnings().forEach(warning -> err.println("truceline: " + warning)));
        var rejects = new ArrayList<Item.Rejected>();
        var told = new ArrayList<String>();
        var tally = new SecondTally();
        long[] reports = {0};
        try (var output = Output.to(out, spec.commandLine().getOut())) {
            Input.takeAll(sources.intake(), files, item -> {
                switch (item) {
                    case Item.Prose prose -> {
                        var report = Languages.mark(prose.report());
                        var read = rules.consider(report);
                        read.undone().forEach(note -> told.add(report.name() + ": " + note));
                        take(report, read, second, tally, output);
                        reports[0]++;
                    }
                    case Item.Coded coded -> {
                        var coding = new Reader.Outcome(coded.statements(), List.of(), List.of());
                        take(coded.report(), coding, Optional.empty(), tally, output);
                        reports[0]++;
                    }
                    case Item.Rejected rejected -> rejects.add(rejected);
                }
            });
            int exit = Rejects.exit(rejects, reports[0] == 0, strict);
            if (exit != Exit.USERS_MISTAKE) {
                output.commit();
            }
            told.forEach(note -> err.println(Plain.text(note)));
            Rejects.tell(rejects, err);
            second.ifPresent(reader -> tally.tell(reader.name(), compare, err));
            return exit == Exit.DONE && strict && tally.leftUndone() ? Exit.DID_NOT_HOLD : exit;
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// What the rules read is shown and written whatever the second reader does.
    private void take(
            Report report, Reader.Outcome read, Optional<ModelReader> second, SecondTally tally, Output output) {
        var statements = read.statements();
        if (second.isEmpty()) {
            var json = coded(ReadForm.statements(report, statements), statements);
            if (!read.undone().isEmpty()) {
                var notes = json.path("notes") instanceof ArrayNode known ? known : json.putArray("notes");
                read.undone().forEach(notes::add);
            }
            tell(output, explained(report, statements), json);
            return;
        }
        var reader = second.get();
        var outcome = reader.consider(report);
        tally.add(report, outcome);
        if (compare) {
            var differences = Difference.between(statements, outcome.statements());
            tell(
                    output,
                    new DifferenceTable(Paint.ofTerminal()).of(report, differences, outcome),
                    ReadForm.differences(report, reader.name(), differences, outcome));
            return;
        }
        var both = new ArrayList<>(statements);
        both.addAll(outcome.statements());
        tell(
                output,
                explained(report, both),
                coded(ReadForm.withSecond(report, statements, reader.name(), outcome), statements));
    }

    /// With the codes of other schemes, where these are asked for.
    private ObjectNode coded(ObjectNode json, List<Statement> statements) {
        var written = json.path("statements");
        for (int i = 0; i < statements.size(); i++) {
            if (written.path(i) instanceof ObjectNode statement) {
                codes.add(statement, statements.get(i));
            }
        }
        return json;
    }

    private List<String> explained(Report report, List<Statement> statements) {
        return explain ? new Explanation(Paint.ofTerminal()).of(report, statements) : List.of();
    }

    /// People and programs do not share an output: with `--explain` or `--compare` the lines need `-o`, and where that
    /// is standard output, people get nothing.
    private void tell(Output output, List<String> forPeople, ObjectNode forPrograms) {
        boolean people = explain || compare;
        if (out != null || !people) {
            output.line(Json.line(forPrograms));
        }
        if (people && (out == null || !out.toString().equals("-"))) {
            forPeople.forEach(spec.commandLine().getOut()::println);
        }
    }
}
