// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.journal.Json;
import org.truceline.journal.NoteForm;
import org.truceline.journal.NoticeForm;
import org.truceline.model.Alert;
import org.truceline.model.Note;
import org.truceline.model.Truth;
import org.truceline.monitor.Chronicle;
import org.truceline.publishing.DayTable;
import org.truceline.publishing.Days;
import org.truceline.publishing.Pages;
import org.truceline.publishing.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Put the worked case on record: the ceasefire in Syria of September 2016, from the reports in"
                + " examples/syria-2016. Prints its days and writes a page for each.")
final class DemoCommand implements Callable<Integer> {
    /// The days of the worked case: from the last talks in Geneva to the day after the suspension of the channels.
    private static final LocalDate FIRST = LocalDate.of(2016, 9, 9);

    private static final LocalDate LAST = LocalDate.of(2016, 10, 4);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "truceline-demo",
            description = "a folder that is new or empty (${DEFAULT-VALUE})")
    private Path dir;

    @Option(names = "--examples", paramLabel = "DIR", description = "where the worked case lies", hidden = true)
    private @Nullable Path examples;

    @Option(names = "--serve", description = "then serve the pages on http://127.0.0.1:" + ServeCommand.DEFAULT_PORT)
    private boolean serve;

    @Override
    public Integer call() throws IOException {
        Path source = examples == null
                ? Path.of(System.getProperty("truceline.home", "."), "examples", "syria-2016")
                : examples;
        if (!Files.isDirectory(source)) {
            throw new UsageException("the worked case is not where it should be: " + source);
        }
        var clock = new DrillClock(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant());
        try (var record = InitCommand.init(dir, terms(source), null, clock, true)) {
            replay(record, source, clock);
            takeIn(record, source);
            publish(record);
        }
        return serve
                ? ServeCommand.serve(
                        dir, ServeCommand.DEFAULT_PORT, spec.commandLine().getOut())
                : Exit.DONE;
    }

    private static List<Path> terms(Path source) throws IOException {
        try (var files = Files.list(source)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".geojson"))
                    .sorted()
                    .toList();
        }
    }

    /// Something that was written at a time.
    private record Written(Instant at, Writing writing) {}

    private interface Writing {
        void write() throws IOException;
    }

    /// Notes and notices at the times at which they were written, on a drill clock set to these, which deadlines run
    /// on.
    /// What is taken in after it is on record at the time of this machine, and raises the alert by what was notified.
    private static void replay(OpenRecord record, Path source, DrillClock clock) throws IOException {
        var all = new ArrayList<Written>();
        for (Note note : notes(source.resolve("notes.jsonl"))) {
            all.add(new Written(note.at(), () -> NoteCommands.append(record, note, clock)));
        }
        for (String line : Files.readAllLines(source.resolve("notices.jsonl"))) {
            var notice = NoticeForm.read(Json.parse(line.getBytes(StandardCharsets.UTF_8)));
            all.add(new Written(notice.at(), () -> NoticeDesk.replay(record, notice)));
        }
        all.sort(Comparator.comparing(Written::at));
        for (Written one : all) {
            clock.set(one.at());
            one.writing().write();
        }
        clock.follow();
    }

    private void takeIn(OpenRecord record, Path source) throws IOException {
        var files = new ArrayList<>(Walk.files(List.of(source.resolve("reports"))));
        files.add(source.resolve("events.csv"));
        var outcome = record.monitor().add(new Intake(Optional.empty(), Defaults.NONE), files);
        Rejects.tell(outcome.rejects(), spec.commandLine().getErr());
        var out = spec.commandLine().getOut();
        out.println("%d reports, %d statements, %d incidents, %d findings, %d notes on record in %s"
                .formatted(
                        outcome.reports(),
                        outcome.statements(),
                        record.journal().incidents().size(),
                        outcome.findings(),
                        record.journal().notes().size(),
                        dir));
        outcome.alerts().stream()
                .collect(Collectors.groupingBy(Alert::object, TreeMap::new, Collectors.toList()))
                .forEach(this::tellAlerts);
        outcome.discrepancies()
                .forEach(d -> out.println("a printed sum that its parts do not make: printed " + d.printed()
                        + ", the parts make " + d.summed()));
        out.println();
    }

    private void tellAlerts(String object, List<Alert> alerts) {
        long hits = alerts.stream()
                .filter(alert -> alert.cause() instanceof Alert.Strike strike && strike.hit() == Truth.YES)
                .count();
        var out = spec.commandLine().getOut();
        out.println(
                "ALERT on " + object + ", by what is said: " + hits + " hit, " + (alerts.size() - hits) + " possible");
        out.println("  truceline notify show DIR " + object);
    }

    private static List<Note> notes(Path file) throws IOException {
        var notes = new ArrayList<Note>();
        for (String line : Files.readAllLines(file)) {
            notes.add(NoteForm.read(Json.parse(line.getBytes(StandardCharsets.UTF_8))));
        }
        return notes;
    }

    private void publish(OpenRecord record) throws IOException {
        var scene = new Chronicle(record.agreement(), record.journal()).scene(FIRST, LAST);
        var out = spec.commandLine().getOut();
        out.print(DayTable.of(scene, Days.of(scene)));
        Path pages = dir.resolve("report");
        Pages.write(pages, scene, Language.ENGLISH);
        out.println();
        out.println("The days as pages:  " + pages.resolve("index.html"));
        out.println("Check the record:   truceline verify " + dir);
        out.flush();
    }
}
