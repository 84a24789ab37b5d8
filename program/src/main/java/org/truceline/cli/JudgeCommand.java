// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.intake.Item;
import org.truceline.journal.Forms;
import org.truceline.journal.Json;
import org.truceline.judging.PlainWords;
import org.truceline.judging.Proceedings;
import org.truceline.judging.Tally;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.monitor.Annals;
import org.truceline.terms.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Judge each row of an event table under an agreement, without a record.",
            "Tables may be packed (.gz). With --record, tell the findings of a record in plain words instead."
        })
final class JudgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--terms", paramLabel = "FILE", description = "an agreement in YAML")
    private @Nullable Path terms;

    @Option(names = "--events", paramLabel = "FILE", arity = "1..*", description = "event tables")
    private List<Path> events = List.of();

    @Option(names = "-o", paramLabel = "OUT", description = "findings as JSON lines; without it standard output")
    private @Nullable Path out;

    @Option(names = "--summary", description = "then print findings and deaths by day, side and verdict")
    private boolean summary;

    @Option(
            names = "--between",
            paramLabel = "DAY..DAY",
            converter = DateRange.Converter.class,
            description = "print the deaths a day in scope between two days instead of findings; may be repeated")
    private List<DateRange> between = List.of();

    @Option(names = "--record", paramLabel = "DIR", description = "tell the findings of a record, a paragraph each")
    private @Nullable Path record;

    @Option(
            names = "--by",
            paramLabel = "KEY",
            converter = FiguresCommand.ByConverter.class,
            description = "with --record: instead, incidents alleged, answered and found by side, place, act, clause or"
                    + " day, with the reports and speakers behind each count")
    private Tally.@Nullable By by;

    @Option(names = "--pick", paramLabel = "N", description = "with --record: that many findings by chance")
    private @Nullable Integer pick;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of --pick (${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private SourceOptions sources;

    @Override
    public Integer call() throws IOException {
        if (record != null) {
            return tell(record);
        }
        if (terms == null || events.isEmpty()) {
            throw new UsageException("expected --terms FILE and --events FILE, or --record DIR");
        }
        var agreement = TermsFiles.parse(TermsFiles.read(List.of(terms))).getFirst();
        return between.isEmpty() ? judge(agreement) : count(agreement);
    }

    /// The findings of a record, all or some, in plain words.
    private Integer tell(Path dir) throws IOException {
        try (var opened = OpenRecord.toRead(dir)) {
            if (by != null) {
                spec.commandLine()
                        .getOut()
                        .print(FiguresText.of(
                                opened.agreement(),
                                by,
                                Annals.of(opened.agreement(), opened.journal()).tally(by)));
                return Exit.DONE;
            }
            var told = opened.agreements().stream()
                    .flatMap(a -> opened.journal().findings().stream()
                            .filter(f -> f.agreement().equals(a.id()))
                            .map(f -> told(f, new PlainWords(a))))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (pick != null) {
                Collections.shuffle(told, new Random(seed));
            }
            int most = pick == null ? told.size() : Math.min(pick, told.size());
            told.subList(0, most).forEach(spec.commandLine().getOut()::println);
            return Exit.DONE;
        }
    }

    private static String told(Finding f, PlainWords words) {
        String head = f.incident() + " " + f.obligation() + " (" + f.reading() + "): "
                + f.verdict().code();
        return Plain.text(head) + "\n" + Plain.text(words.of(f)) + "\n";
    }

    /// Deaths a day, without findings.
    private Integer count(Agreement agreement) throws IOException {
        var table = new SummaryTable(agreement);
        var rejects = new ArrayList<Item.Rejected>();
        Input.takeAll(sources.intake(), events, item -> {
            switch (item) {
                case Item.Coded coded -> table.add(Incident.of(coded.statements(), List.of()), List.of());
                case Item.Prose prose -> rejects.add(notATable(prose));
                case Item.Rejected rejected -> rejects.add(rejected);
            }
        });
        Rejects.tell(rejects, spec.commandLine().getErr());
        if (table.isEmpty()) {
            return Exit.USERS_MISTAKE;
        }
        spec.commandLine().getOut().print(table.between(between));
        return Exit.DONE;
    }

    private static Item.Rejected notATable(Item.Prose prose) {
        var report = prose.report();
        return new Item.Rejected(report.file(), report.line(), "expected an event table, this is prose");
    }

    private Integer judge(Agreement agreement) throws IOException {
        var court = new Proceedings(agreement);
        var rows = new ArrayList<Row>();
        var words = new PlainWords(agreement);
        var rejects = new ArrayList<Item.Rejected>();
        var table = new SummaryTable(agreement);
        try (var output = Output.to(out, spec.commandLine().getOut())) {
            Input.takeAll(sources.intake(), events, item -> {
                switch (item) {
                    case Item.Coded coded -> {
                        rows.add(new Row(coded.report(), Incident.of(coded.statements(), List.of())));
                        // Where no row hangs on another, none is kept.
                        if (!court.looksAround()) {
                            tell(court, rows, output, words, table);
                        }
                    }
                    case Item.Prose prose -> rejects.add(notATable(prose));
                    case Item.Rejected rejected -> rejects.add(rejected);
                }
            });
            tell(court, rows, output, words, table);
            if (table.isEmpty()) {
                Rejects.tell(rejects, spec.commandLine().getErr());
                return Exit.USERS_MISTAKE;
            }
            output.commit();
        }
        Rejects.tell(rejects, spec.commandLine().getErr());
        if (summary) {
            spec.commandLine().getOut().print(table.text(rejects.size()));
        }
        return Exit.DONE;
    }

    /// A row of a table with the incident that it tells of.
    private record Row(Report report, Incident incident) {}

    /// Judges rows together, tells what was found of each in their order, and lets go of them.
    private static void tell(Proceedings court, List<Row> rows, Output output, PlainWords words, SummaryTable table) {
        var judged = court.judge(rows.stream().map(Row::incident).toList(), incident -> true, List.of());
        for (int i = 0; i < rows.size(); i++) {
            var report = rows.get(i).report();
            var one = judged.get(i);
            one.findings().forEach(finding -> output.line(line(report, finding, words)));
            table.add(one.incident(), one.findings());
        }
        rows.clear();
    }

    private static String line(Report report, Finding finding, PlainWords words) {
        var json = Json.object();
        json.putObject("event").put("dataset", report.dataset()).put("id", report.name());
        json.setAll(Forms.finding(finding));
        json.put("explanation", words.of(finding));
        return Json.line(json);
    }
}
