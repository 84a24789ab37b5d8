// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.truceline.channel.Desk;
import org.truceline.model.About;
import org.truceline.model.Answer;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Carry an allegation through a channel: raise, acknowledge, answer, close; list.")
final class CaseCommand {
    static final class AnswerConverter implements ITypeConverter<Answer> {
        @Override
        public Answer convert(String value) {
            return Converted.code(Answer.class, value);
        }
    }

    @Spec
    private CommandSpec spec;

    @Command(name = "raise", mixinStandardHelpOptions = true, description = "Raise an allegation as a new case.")
    int raise(
            @Mixin NoteOptions.Step step,
            @Option(names = "--to", paramLabel = "SIDE", required = true, description = "who is to answer") String to,
            @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        return told(write(step, new Deed.Raised(step.id, to, null, About.NOTHING, 1, null), words)
                .id());
    }

    @Command(
            name = "acknowledge",
            mixinStandardHelpOptions = true,
            description = "Say that an allegation was received.")
    int acknowledge(
            @Mixin NoteOptions.Step step,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "received") String words)
            throws IOException {
        return told(write(step, new Deed.Acknowledged(step.id), words).id());
    }

    @Command(name = "answer", mixinStandardHelpOptions = true, description = "Answer an allegation of the other side.")
    int answer(
            @Mixin NoteOptions.Step step,
            @Option(
                            names = "--answer",
                            paramLabel = "ANSWER",
                            required = true,
                            converter = AnswerConverter.class,
                            description = "confirmed, not_confirmed, excluded_target, self_defence, error or"
                                    + " under_inquiry")
                    Answer answer,
            @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        return told(write(step, new Deed.Answered(step.id, answer, null), words).id());
    }

    @Command(name = "close", mixinStandardHelpOptions = true, description = "Close a case.")
    int close(
            @Mixin NoteOptions.Step step, @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        return told(write(step, new Deed.Closed(step.id), words).id());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All cases, where they stand, and for how long the other side was silent.")
    int list(@Parameters(paramLabel = "DIR") Path dir) throws IOException {
        var now = Instant.now();
        try (var record = OpenRecord.toRead(dir)) {
            var desk = Desk.at(record.journal().notes(), now);
            desk.cases().forEach(found -> spec.commandLine().getOut().println(StatusCommand.caseLine(found, now)));
            if (!desk.held().isEmpty()) {
                spec.commandLine().getOut().println(desk.held().size() + " notes are held until their side resumes");
            }
            return Exit.DONE;
        }
    }

    private static Note write(NoteOptions.Step step, Deed deed, String words) throws IOException {
        return NoteCommands.write(step.dir, step.signing, step.side, step.channel, deed, words);
    }

    private int told(String note) {
        spec.commandLine().getOut().println("note " + note + " is on record");
        return Exit.DONE;
    }
}
