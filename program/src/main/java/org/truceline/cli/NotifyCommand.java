// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Notified;
import org.truceline.journal.Body;
import org.truceline.journal.Json;
import org.truceline.journal.NoticeForm;
import org.truceline.model.Leg;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedKind;
import org.truceline.model.Response;
import org.truceline.model.TimeSpan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "notify",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Tell the parties where humanitarian sites and movements are, and see who knows.",
            "A notice asks for no leave and gives none, is no promise of safety, and changes no duty."
        },
        subcommands = {
            NotifyListCommand.class,
            NotifyShowCommand.class,
            NotifyOpenCommand.class,
            NotifyAlarmsCommand.class,
            NotifyPackCommand.class
        })
final class NotifyCommand {
    static final class ResponseConverter implements ITypeConverter<Response> {
        @Override
        public Response convert(String value) {
            return Converted.code(Response.class, value);
        }
    }

    @Spec
    private CommandSpec spec;

    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description = {
                "Make the key that exact places are sealed to for a member, and put its public part on record.",
                "The secret stays on this machine, under TRUCELINE_PASSPHRASE if that is set."
            })
    int key(@Parameters(paramLabel = "DIR") Path dir, @Parameters(paramLabel = "MEMBER") String member)
            throws IOException {
        try (var hand = Hand.of(dir, member, Optional.empty())) {
            var key = hand.record().journal().boxKeys(Passphrases.ofMachine()).create(member);
            hand.pen().write(java.util.List.of(Body.recipient(member, key)));
        }
        spec.commandLine().getOut().println("exact places can be sealed to " + member + " from here on");
        return Exit.DONE;
    }

    @Command(name = "site", mixinStandardHelpOptions = true, description = "Draft a site: a hospital, a warehouse.")
    int site(@Mixin NotifyOptions.Step step, @Mixin NotifyOptions.Described object) throws IOException {
        return draft(step, NotifiedKind.SITE, object);
    }

    @Command(name = "movement", mixinStandardHelpOptions = true, description = "Draft a movement: a convoy, a team.")
    int movement(@Mixin NotifyOptions.Step step, @Mixin NotifyOptions.Described object) throws IOException {
        return draft(step, NotifiedKind.MOVEMENT, object);
    }

    @Command(name = "evacuation", mixinStandardHelpOptions = true, description = "Draft an evacuation of people.")
    int evacuation(@Mixin NotifyOptions.Step step, @Mixin NotifyOptions.Described object) throws IOException {
        return draft(step, NotifiedKind.EVACUATION, object);
    }

    @Command(
            name = "infrastructure",
            mixinStandardHelpOptions = true,
            description = "Draft what people live by: water, power, a bakery.")
    int infrastructure(@Mixin NotifyOptions.Step step, @Mixin NotifyOptions.Described object) throws IOException {
        return draft(step, NotifiedKind.INFRASTRUCTURE, object);
    }

    /// A draft is nobody else's: it lies beside the keys until it is submitted.
    private int draft(NotifyOptions.Step step, NotifiedKind kind, NotifyOptions.Described object) throws IOException {
        try (var record = OpenRecord.toRead(step.dir)) {
            var draft = NoticeDraft.of(step.from, step.id, kind, object, record.agreement());
            draft.save(step.dir);
            var out = spec.commandLine().getOut();
            if (step.json) {
                out.println(Json.line(draft.json()));
            } else {
                out.println("drafted; nobody has been told. Submit it:");
                out.println("  truceline notify submit " + step.dir + " " + step.id + " --from " + step.from);
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
        return Exit.DONE;
    }

    @Command(
            name = "submit",
            mixinStandardHelpOptions = true,
            description = {
                "Put a draft on record: checked for form, lead time, places and recipients, and sent to each of these.",
                "What the check finds does not stop it."
            })
    int submit(
            @Mixin NotifyOptions.Step step,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            description = "a draft as JSON, instead of the one kept here")
                    @Nullable
                    Path file)
            throws IOException {
        var draft = file == null
                ? NoticeDraft.find(step.dir, step.id)
                        .orElseThrow(() -> new UsageException("there is no draft of '" + step.id + "' on this machine"))
                : NoticeDraft.read(file);
        requireSame(step, draft);
        draft.save(step.dir);
        return submitted(step, NoticeDesk.submit(step.dir, draft));
    }

    @Command(
            name = "amend",
            mixinStandardHelpOptions = true,
            description = {
                "Submit the next version: the draft kept here with what is given anew.",
                "Everybody who was ever told has to confirm it."
            })
    int amend(@Mixin NotifyOptions.Step step, @Mixin NotifyOptions.Described object) throws IOException {
        var before = NoticeDraft.find(step.dir, step.id)
                .orElseThrow(() -> new UsageException("there is no draft of '" + step.id + "' on this machine"));
        requireSame(step, before);
        NoticeDraft after;
        try (var record = OpenRecord.toRead(step.dir)) {
            after = before.with(object, record.agreement());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
        var written = NoticeDesk.submit(step.dir, after);
        after.save(step.dir);
        return submitted(step, written);
    }

    private static void requireSame(NotifyOptions.Step step, NoticeDraft draft) {
        if (!draft.object().id().equals(step.id) || !draft.from().equals(step.from)) {
            throw new UsageException("the draft is of '" + draft.object().id() + "' by " + draft.from());
        }
    }

    private int submitted(NotifyOptions.Step step, NoticeDesk.Written written) {
        if (!step.json) {
            written.notices().stream()
                    .map(notice -> notice.act())
                    .filter(NoticeAct.Checked.class::isInstance)
                    .map(NoticeAct.Checked.class::cast)
                    .forEach(act -> NoticeWords.checks(spec.commandLine().getOut(), act.checks()));
        }
        return told(step, written);
    }

    @Command(name = "acknowledge", mixinStandardHelpOptions = true, description = "Answer a notice, or say who has it.")
    int acknowledge(
            @Mixin NotifyOptions.Step step,
            @Option(
                            names = "--response",
                            paramLabel = "WORD",
                            converter = ResponseConverter.class,
                            description = "accepted, noted, objected or change_asked; without it: received")
                    @Nullable
                    Response response,
            @Option(
                            names = "--level",
                            paramLabel = "LEVEL",
                            required = true,
                            description = "of command that has it: headquarters, operations room, unit")
                    String level,
            @Option(names = "--person", paramLabel = "WHO", required = true, description = "an office or a call sign")
                    String person,
            @Option(names = "--of-version", paramLabel = "N", description = "that is answered; without it the newest")
                    @Nullable
                    Integer version,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "") String words)
            throws IOException {
        return told(step, NoticeDesk.step(step, known -> {
            int of = version == null ? known.version() : version;
            return response == null
                    ? new NoticeAct.Delivered(of, level, person)
                    : new NoticeAct.Acknowledged(of, response, level, person, words);
        }));
    }

    @Command(name = "cancel", mixinStandardHelpOptions = true, description = "Say that it is off.")
    int cancel(
            @Mixin NotifyOptions.Step step,
            @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        return told(step, NoticeDesk.step(step, known -> new NoticeAct.Cancelled(known.version() + 1, words)));
    }

    @Command(
            name = "position",
            mixinStandardHelpOptions = true,
            description = "Say where it is now, or that all is well.")
    int position(
            @Mixin NotifyOptions.Step step,
            @Option(names = "--at", paramLabel = "LAT,LON", description = "sealed as the notice's places are") @Nullable
                    String at,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "") String words)
            throws IOException {
        if (at == null) {
            return told(step, NoticeDesk.step(step, known -> new NoticeAct.Position(null, java.util.List.of(), words)));
        }
        var anyTime = new TimeSpan(TimeSpan.FAR_PAST, TimeSpan.FAR_FUTURE);
        var here = new Leg("here", java.util.List.of(NotifyOptions.point(at)), 0, anyTime);
        return told(step, NoticeDesk.position(step, here, words));
    }

    @Command(name = "complete", mixinStandardHelpOptions = true, description = "Say that it arrived or is over.")
    int complete(
            @Mixin NotifyOptions.Step step,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "") String words)
            throws IOException {
        return told(step, NoticeDesk.step(step, known -> new NoticeAct.Completed(words)));
    }

    @Command(name = "reconfirm", mixinStandardHelpOptions = true, description = "Say that a site is still there.")
    int reconfirm(
            @Mixin NotifyOptions.Step step,
            @Option(names = "--until", paramLabel = "WHEN", required = true, description = "when the notice runs out")
                    String until,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "") String words)
            throws IOException {
        var zone = zone(step.dir);
        return told(
                step,
                NoticeDesk.step(step, known -> new NoticeAct.Reconfirmed(WindowText.instant(until, zone), words)));
    }

    @Command(name = "struck", mixinStandardHelpOptions = true, description = "Say, as its holder, that it was struck.")
    int struck(
            @Mixin NotifyOptions.Step step,
            @Option(names = "--window", paramLabel = "WHEN", required = true, description = "as well as it is known")
                    String window,
            @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        var zone = zone(step.dir);
        return told(step, NoticeDesk.step(step, known -> new NoticeAct.Struck(WindowText.parse(window, zone), words)));
    }

    @Command(name = "review", mixinStandardHelpOptions = true, description = "Say what was learned once it is over.")
    int review(
            @Mixin NotifyOptions.Step step,
            @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        return told(step, NoticeDesk.step(step, (Notified known) -> new NoticeAct.Reviewed(words)));
    }

    private static java.time.ZoneId zone(Path dir) throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            return record.agreement().zone();
        }
    }

    private int told(NotifyOptions.Step step, NoticeDesk.Written written) {
        var out = spec.commandLine().getOut();
        if (step.json) {
            written.notices().forEach(notice -> out.println(Json.line(NoticeForm.write(notice))));
            written.alerts().forEach(alert -> out.println(Json.line(org.truceline.journal.AlertForm.write(alert))));
        } else {
            out.println((written.pending() ? "signed, waits to be sent: " : "on record: ") + step.id + ", "
                    + NoticeWords.acts(written.notices()));
            written.alerts().forEach(alert -> NoticeWords.alert(out, alert));
        }
        return Exit.DONE;
    }
}
