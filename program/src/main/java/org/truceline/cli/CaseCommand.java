// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.About;
import org.truceline.model.Answer;
import org.truceline.model.Deed;
import org.truceline.model.Detail;
import org.truceline.model.Outcome;
import org.truceline.model.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CaseListCommand.class, CaseShowCommand.class, CaseLapseCommand.class},
        description = "Carry an allegation through a channel, by the procedure of the agreement: raise it, acknowledge,"
                + " ask, inform, answer, assess, try what is short of force, remedy, close, refer; see what stands.")
final class CaseCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "raise", mixinStandardHelpOptions = true, description = "Raise a possible breach as a new case.")
    int raise(
            @Mixin NoteOptions.Writer writer,
            @Parameters(index = "1", paramLabel = "CASE", description = "a name for it") String id,
            @Option(names = "--channel", paramLabel = "CHANNEL", required = true, description = "as the terms name it")
                    String channel,
            @Option(names = "--to", paramLabel = "SIDE", required = true, description = "who is to answer") String to,
            @Option(names = "--against", paramLabel = "PARTY", description = "whose conduct it is, if that of another")
                    @Nullable
                    String against,
            @Option(names = "--count", paramLabel = "N", defaultValue = "1", description = "how many breaches (1)")
                    int count,
            @Option(names = "--incident", paramLabel = "ID", description = "an incident on record that it is about")
                    @Nullable
                    List<String> incidents,
            @Option(names = "--statement", paramLabel = "ID", description = "a statement on record that it is about")
                    @Nullable
                    List<String> statements,
            @Option(names = "--clause", paramLabel = "ID", description = "a clause of the agreement") @Nullable
                    List<String> clauses,
            @Option(names = "--procedure", paramLabel = "ID", description = "by which it goes, if not the channel's")
                    @Nullable
                    String procedure,
            @Mixin NoteOptions.Words words)
            throws IOException {
        var about = new About(list(incidents), list(statements), list(clauses));
        return write(writer, channel, new Deed.Raised(id, to, against, about, count, procedure), words.words);
    }

    private static List<String> list(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    @Command(
            name = "acknowledge",
            mixinStandardHelpOptions = true,
            description = "Say that an allegation was received.")
    int acknowledge(
            @Mixin NoteOptions.OfCase of,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "received", description = "(received)")
                    String words)
            throws IOException {
        return write(of.writer, null, new Deed.Acknowledged(of.id), words);
    }

    @Command(name = "ask", mixinStandardHelpOptions = true, description = "Ask for more.")
    int ask(
            @Mixin NoteOptions.OfCase of,
            @Option(
                            names = "--wanted",
                            paramLabel = "DETAIL",
                            required = true,
                            split = ",",
                            description = "nature, scale, threat, intent, with commas between")
                    List<String> wanted,
            @Mixin NoteOptions.Words words)
            throws IOException {
        var details = EnumSet.noneOf(Detail.class);
        wanted.forEach(code -> details.add(CodeOf.option(Detail.class, "--wanted", code)));
        return write(of.writer, null, new Deed.Asked(of.id, details), words.words);
    }

    @Command(name = "inform", mixinStandardHelpOptions = true, description = "Tell more.")
    int inform(@Mixin NoteOptions.OfCase of, @Mixin NoteOptions.Details details, @Mixin NoteOptions.Words words)
            throws IOException {
        if (details.told().isEmpty()) {
            throw new UsageException("expected --nature, --scale, --threat or --intent");
        }
        return write(of.writer, null, new Deed.Informed(of.id, details.told()), words.words);
    }

    @Command(name = "answer", mixinStandardHelpOptions = true, description = "Answer an allegation of the other side.")
    int answer(
            @Mixin NoteOptions.OfCase of,
            @Option(
                            names = "--answer",
                            paramLabel = "ANSWER",
                            required = true,
                            description = "confirmed, not_confirmed, excluded_target, self_defence, error or"
                                    + " under_inquiry")
                    String answer,
            @Option(names = "--count", paramLabel = "N", description = "of how many of the breaches alleged; else all")
                    @Nullable
                    Integer count,
            @Mixin NoteOptions.Words words)
            throws IOException {
        var said = CodeOf.option(Answer.class, "--answer", answer);
        if (said == Answer.NO_ANSWER) {
            throw new UsageException(
                    "--answer: nobody says no_answer; the record does, when a deadline passed in silence");
        }
        return write(of.writer, null, new Deed.Answered(of.id, said, count), words.words);
    }

    @Command(
            name = "assess",
            mixinStandardHelpOptions = true,
            description = "Assess one question of it. Assessments of both sides stand side by side.")
    int assess(
            @Mixin NoteOptions.OfCase of,
            @Option(
                            names = "--question",
                            paramLabel = "QUESTION",
                            defaultValue = "occurrence",
                            description = "occurrence, responsibility or legality (occurrence)")
                    String question,
            @Option(
                            names = "--outcome",
                            paramLabel = "OUTCOME",
                            required = true,
                            description = "confirmed, not_confirmed, contested, unverifiable or pending_information")
                    String outcome,
            @Option(names = "--joint", description = "offered as that of both sides, once the other approves")
                    boolean joint,
            @Mixin NoteOptions.Details details,
            @Mixin NoteOptions.Words words)
            throws IOException {
        var deed = new Deed.Assessed(
                of.id,
                CodeOf.option(Question.class, "--question", question),
                CodeOf.option(Outcome.class, "--outcome", outcome),
                joint,
                details.told());
        return write(of.writer, null, deed, words.words);
    }

    @Command(name = "try", mixinStandardHelpOptions = true, description = "Say what was tried that is short of force.")
    int attempt(@Mixin NoteOptions.OfCase of, @Mixin NoteOptions.Words words) throws IOException {
        return write(of.writer, null, new Deed.Tried(of.id), words.words);
    }

    @Command(name = "warn", mixinStandardHelpOptions = true, description = "Give notice that force may follow.")
    int warn(
            @Mixin NoteOptions.OfCase of,
            @Option(names = "--not-before", paramLabel = "INSTANT", description = "such as 2016-10-03T17:00:00Z")
                    @Nullable
                    Instant from,
            @Option(names = "--untried", description = "give it though nothing short of force is on record")
                    boolean untried,
            @Mixin NoteOptions.Words words)
            throws IOException {
        return NoteCommands.write(of.writer, null, new Deed.Warned(of.id, from), words.words, untried, out());
    }

    @Command(name = "remedy", mixinStandardHelpOptions = true, description = "Say how it was put right.")
    int remedy(@Mixin NoteOptions.OfCase of, @Mixin NoteOptions.Words words) throws IOException {
        return write(of.writer, null, new Deed.Remedied(of.id), words.words);
    }

    @Command(name = "close", mixinStandardHelpOptions = true, description = "Close a case.")
    int close(@Mixin NoteOptions.OfCase of, @Mixin NoteOptions.Words words) throws IOException {
        return write(of.writer, null, new Deed.Closed(of.id), words.words);
    }

    @Command(name = "refer", mixinStandardHelpOptions = true, description = "Refer a case to a body of the agreement.")
    int refer(
            @Mixin NoteOptions.OfCase of,
            @Option(names = "--to", paramLabel = "BODY", required = true, description = "as the terms name it")
                    String to,
            @Mixin NoteOptions.Words words)
            throws IOException {
        return write(of.writer, null, new Deed.Referred(of.id, to), words.words);
    }

    @Command(name = "exclude", mixinStandardHelpOptions = true, description = "Put a party outside the terms.")
    int exclude(
            @Mixin NoteOptions.OfCase of,
            @Option(names = "--party", paramLabel = "PARTY", required = true, description = "a side or actor")
                    String party,
            @Mixin NoteOptions.Words words)
            throws IOException {
        return write(of.writer, null, new Deed.Excluded(of.id, party), words.words);
    }

    @Command(name = "readmit", mixinStandardHelpOptions = true, description = "Take a party back under the terms.")
    int readmit(
            @Mixin NoteOptions.OfCase of,
            @Option(names = "--party", paramLabel = "PARTY", required = true, description = "a side or actor")
                    String party,
            @Mixin NoteOptions.Words words)
            throws IOException {
        return write(of.writer, null, new Deed.Readmitted(of.id, party), words.words);
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description =
                    "Approve a note: as a second person of its side, as the other side, or as a member of the body"
                            + " that it speaks for.")
    int approve(
            @Mixin NoteOptions.Writer writer,
            @Parameters(index = "1", paramLabel = "NOTE", description = "id of the note") String note,
            @Option(names = "--object", description = "object to it instead") boolean object,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "", description = "what it says")
                    String words)
            throws IOException {
        return write(writer, null, new Deed.Approved(note, !object), words);
    }

    private int write(NoteOptions.Writer writer, @Nullable String channel, Deed deed, String words) throws IOException {
        return NoteCommands.write(writer, channel, deed, words, false, out());
    }

    private java.io.PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
