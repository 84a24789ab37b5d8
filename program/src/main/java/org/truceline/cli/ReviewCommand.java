// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Json;
import org.truceline.model.Review;
import org.truceline.monitor.Correction;
import org.truceline.monitor.CorrectionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Confirm, correct or reject what was read, and say which statements are about the same thing. A review is an"
                    + " entry beside the statement, which stays as it is; what rests on it is made anew.",
            "Without a command: one unreviewed statement after another, on a terminal."
        })
final class ReviewCommand implements Callable<Integer> {
    /// Which statement, and who speaks.
    static final class Reviewer {
        @Parameters(index = "0", paramLabel = "ID", description = "the statement, as `list` names it")
        private String id;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "who reviews it")
        private String by;
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(names = "--by", paramLabel = "NAME", description = "who reviews; asked for when not given")
    private @Nullable String by;

    @Override
    public Integer call() throws IOException {
        var keys = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var desk = ReviewDesk.open(dir)) {
            return new ReviewWalk(desk, keys, spec.commandLine().getOut()).walk(by);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Statements, and what was said of them.")
    int list(
            @Option(names = "--unreviewed", description = "only those that nobody reviewed") boolean unreviewed,
            @Option(names = "--report", paramLabel = "ID", description = "only those of a report, by its id or name")
                    @Nullable
                    String report,
            @Option(names = "--json", description = "one JSON object a line") boolean json)
            throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            new ReviewList(record.journal(), spec.commandLine().getOut()).print(unreviewed, report, json);
            return Exit.DONE;
        }
    }

    @Command(name = "confirm", mixinStandardHelpOptions = true, description = "It is as it was read.")
    int confirm(@Mixin Reviewer reviewer) throws IOException {
        try (var desk = ReviewDesk.open(dir)) {
            return told(desk.review(desk.find(reviewer.id), reviewer.by, new Review.Confirmed()));
        }
    }

    @Command(name = "reject", mixinStandardHelpOptions = true, description = "The words carry no such statement.")
    int reject(
            @Mixin Reviewer reviewer, @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason)
            throws IOException {
        if (reason.isBlank()) {
            throw new UsageException("a rejection needs a reason");
        }
        try (var desk = ReviewDesk.open(dir)) {
            return told(desk.review(desk.find(reviewer.id), reviewer.by, new Review.Rejected(reason.strip())));
        }
    }

    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            description = "What this person said of it before is taken back.")
    int withdraw(@Mixin Reviewer reviewer) throws IOException {
        try (var desk = ReviewDesk.open(dir)) {
            var reviewed = desk.find(reviewer.id);
            if (desk.findBy(reviewed, reviewer.by).isEmpty()) {
                throw new UsageException(reviewer.by + " has said nothing of it that could be taken back");
            }
            return told(desk.review(reviewed, reviewer.by, new Review.Withdrawn()));
        }
    }

    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            description = "It is so instead. What is not set stays as it was read.",
            footer = {"", "Fields: " + Correction.FIELDS + "."})
    int correct(
            @Mixin Reviewer reviewer,
            @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "one field; may be repeated") @Nullable
                    List<String> fields,
            @Option(
                            names = "--with",
                            paramLabel = "FILE",
                            description = "a JSON object whose fields replace those read, in the form of `list --json`")
                    @Nullable
                    Path file)
            throws IOException {
        if (fields == null && file == null) {
            throw new UsageException("nothing to correct; give --set FIELD=VALUE or --with FILE");
        }
        try (var desk = ReviewDesk.open(dir)) {
            var reviewed = desk.find(reviewer.id);
            var correction = desk.correction(reviewed);
            if (file != null) {
                correction.replace(parse(file));
            }
            if (fields != null) {
                fields.forEach(correction::set);
            }
            return told(desk.review(reviewed, reviewer.by, new Review.Corrected(correction.statement())));
        } catch (CorrectionException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Two statements, and who speaks.
    static final class Linker {
        @Parameters(index = "0", paramLabel = "ID", description = "a statement, as `list` names it")
        private String one;

        @Parameters(index = "1", paramLabel = "OTHER", description = "another")
        private String other;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "who says so")
        private String by;
    }

    @Command(
            name = "links",
            mixinStandardHelpOptions = true,
            description = "Which statements are held to be about the same thing, the least sure first.")
    int links(
            @Option(names = "--all", description = "those that somebody decided as well") boolean decided,
            @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "so many; 0 for all (20)")
                    int most,
            @Option(names = "--json", description = "one JSON object a line") boolean json)
            throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            new ReviewLinks(record.journal(), spec.commandLine().getOut())
                    .print(decided, most == 0 ? Integer.MAX_VALUE : most, json);
            return Exit.DONE;
        }
    }

    @Command(
            name = "same",
            mixinStandardHelpOptions = true,
            description = "The two are about the same thing, whatever the matcher says.")
    int same(@Mixin Linker linker) throws IOException {
        return link(linker, Review.Bond.SAME);
    }

    @Command(name = "apart", mixinStandardHelpOptions = true, description = "The two are not about the same thing.")
    int apart(@Mixin Linker linker) throws IOException {
        return link(linker, Review.Bond.APART);
    }

    @Command(
            name = "unlink",
            mixinStandardHelpOptions = true,
            description = "What this person said of the two is taken back; the matcher decides again.")
    int unlink(@Mixin Linker linker) throws IOException {
        return link(linker, Review.Bond.OPEN);
    }

    private int link(Linker linker, Review.Bond bond) throws IOException {
        try (var desk = ReviewDesk.open(dir)) {
            return told(desk.link(linker.one, linker.other, linker.by, bond));
        }
    }

    private static tools.jackson.databind.JsonNode parse(Path file) throws IOException {
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new UsageException(file + ": expected JSON: " + e.getMessage(), e);
        }
    }

    private int told(String outcome) {
        spec.commandLine().getOut().println(outcome);
        return Exit.DONE;
    }
}
