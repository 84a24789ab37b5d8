// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.hotline.HotlineDesk;
import org.truceline.journal.Body;
import org.truceline.journal.CallForm;
import org.truceline.journal.EntryType;
import org.truceline.journal.Json;
import org.truceline.model.Attachment;
import org.truceline.model.Call;
import org.truceline.model.CallFact;
import org.truceline.model.CallMeans;
import org.truceline.model.Spelled;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.HandIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "hotline",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Calls at the hotline: log one, list, show, turn one in as a report.")
final class HotlineCommand {
    static final class MeansConverter implements ITypeConverter<CallMeans> {
        @Override
        public CallMeans convert(String value) {
            return Converted.code(CallMeans.class, value);
        }
    }

    static final class FactConverter implements ITypeConverter<CallFact> {
        @Override
        public CallFact convert(String value) {
            return Converted.code(CallFact.class, value);
        }
    }

    @Spec
    private CommandSpec spec;

    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            description = "Write a call down. Prints its number first, which is for the caller.")
    int log(
            @Parameters(paramLabel = "DIR", description = "the record") Path dir,
            @Option(names = "--from", paramLabel = "MEMBER", required = true, description = "whose desk took it")
                    String from,
            @Option(names = "--channel", paramLabel = "CHANNEL", required = true, description = "as the terms name it")
                    String channel,
            @Option(
                            names = "--means",
                            paramLabel = "MEANS",
                            defaultValue = "phone",
                            converter = MeansConverter.class,
                            description = "phone, radio, message, email or visit (${DEFAULT-VALUE})")
                    CallMeans means,
            @Option(
                            names = "--caller",
                            paramLabel = "WORDS",
                            required = true,
                            description = "who called, described and not named")
                    String caller,
            @Option(names = "--desk", paramLabel = "WORDS", required = true, description = "who took it, described")
                    String desk,
            @Option(names = "--language", paramLabel = "CODE", required = true, description = "ISO 639: ar, ru, en")
                    String language,
            @Option(names = "--start", paramLabel = "INSTANT", description = "when it began; now") @Nullable
                    String start,
            @Option(names = "--end", paramLabel = "INSTANT", description = "when it ended; still on the line") @Nullable
                    String end,
            @Option(names = "--reason", paramLabel = "WORDS", required = true) String reason,
            @Option(names = "--content", paramLabel = "WORDS", defaultValue = "", description = "what was said")
                    String content,
            @Option(names = "--promise", paramLabel = "WORDS", description = "what the desk promised; repeat") @Nullable
                    List<String> promises,
            @Option(names = "--next", paramLabel = "INSTANT", description = "when to call again") @Nullable String next,
            @Option(
                            names = "--fact",
                            paramLabel = "FACT=WORDS",
                            converter = {FactConverter.class, StringConverter.class},
                            description = "what, where, when, who, whom, harm, how_known, going_on; repeat")
                    @Nullable
                    Map<CallFact, String> facts,
            @Option(names = "--spelled", paramLabel = "NAME", description = "spelled out and read back; repeat")
                    @Nullable
                    List<String> spelled,
            @Option(names = "--recording", paramLabel = "FILE", description = "audio or text, by its hash; repeat")
                    @Nullable
                    List<Path> recordings)
            throws IOException {
        try (var hand = Hand.of(dir, from, Optional.empty())) {
            var record = hand.record();
            var now = hand.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            NoteCommands.requireKnown(record, from, channel, now);
            var calls = desk(record);
            var today = now.atZone(record.agreement().zone()).toLocalDate();
            var call = new Call(
                    calls.freshNumber(today, new SecureRandom()),
                    from,
                    channel,
                    means,
                    caller,
                    desk,
                    language,
                    start == null ? now : instant("--start", start),
                    end == null ? null : instant("--end", end),
                    reason,
                    content,
                    promises == null ? List.of() : promises,
                    next == null ? null : instant("--next", next),
                    facts == null ? new EnumMap<>(CallFact.class) : facts,
                    spelled == null
                            ? List.of()
                            : spelled.stream()
                                    .map(word -> new Spelled(word, true))
                                    .toList(),
                    recordings == null ? List.of() : attachments(recordings),
                    null);
            calls.refuse(call, now).ifPresent(why -> {
                throw new UsageException("the call is refused: " + why);
            });
            hand.pen().write(List.of(Body.of(call)));
            told(call);
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    static final class StringConverter implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return value;
        }
    }

    private void told(Call call) {
        var out = spec.commandLine().getOut();
        out.println(call.id() + "  is the number for the caller");
        call.missing().forEach(fact -> out.println("  not asked yet, " + fact.code() + ": " + fact.question()));
        out.println("to be turned in by " + call.start().plus(HotlineDesk.HAND_OVER));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Calls, the newest first.")
    int list(
            @Parameters(paramLabel = "DIR", description = "the record") Path dir,
            @Option(names = "--due", paramLabel = "MEMBER", description = "only those of a member to be turned in")
                    @Nullable
                    String due)
            throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var desk = desk(record);
            var out = spec.commandLine().getOut();
            if (due == null) {
                desk.calls().forEach(call -> out.println(Plain.text(HotlineDesk.line(call))));
                return Exit.DONE;
            }
            var now = record.clock().instant();
            desk.due(due)
                    .forEach(line -> out.println(Plain.text((line.isOverdue(now) ? "OVERDUE since " : "by ") + line.by()
                            + "  " + HotlineDesk.line(line.call()))));
            return Exit.DONE;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One call, as JSON.")
    int show(
            @Parameters(paramLabel = "DIR", description = "the record") Path dir,
            @Parameters(paramLabel = "NUMBER", description = "of the call") String id)
            throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var call = find(record, id);
            spec.commandLine().getOut().println(Plain.text(Json.line(CallForm.write(call))));
            return Exit.DONE;
        }
    }

    @Command(
            name = "turn-in",
            mixinStandardHelpOptions = true,
            description = "Make a report of a call that is over, signed by the member whose desk took it.")
    int turnIn(
            @Parameters(paramLabel = "DIR", description = "the record") Path dir,
            @Parameters(paramLabel = "NUMBER", description = "of the call") String id,
            @Option(names = "--end", paramLabel = "INSTANT", description = "when it ended, if that is not written yet")
                    @Nullable
                    String end)
            throws IOException {
        try (var hand = Hand.of(dir, desk(dir, id), Optional.empty())) {
            var record = hand.record();
            var call = find(record, id);
            if (end != null && !call.isOver()) {
                call = ended(call, instant("--end", end));
            }
            HotlineDesk.refuseTurnIn(call).ifPresent(why -> {
                throw new UsageException(why);
            });
            var report = HotlineDesk.report(call, record.agreement().zone());
            var written = HandIn.write(hand.pen(), report, List.of(Body.of(call.turnedInto(report.id()))));
            boolean isThere =
                    record.journal().holds(EntryType.REPORT, report.id().value());
            if (isThere) {
                record.monitor().takeUp(List.of(written));
            }
            spec.commandLine()
                    .getOut()
                    .println("report " + report.id().value()
                            + (isThere ? " is on record" : " is signed and waits to be sent"));
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Call ended(Call call, Instant end) {
        return CallForm.read(CallForm.write(call).put("end", end.toString()));
    }

    private static HotlineDesk desk(OpenRecord record) throws IOException {
        return new HotlineDesk(AtHand.calls(record.journal()));
    }

    /// Whose desk took a call.
    private static String desk(Path dir, String id) throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            return find(record, id).from();
        }
    }

    private static Call find(OpenRecord record, String id) throws IOException {
        return desk(record).find(id).orElseThrow(() -> new UsageException("there is no call " + id));
    }

    private static Instant instant(String option, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new UsageException(
                    option + ": expected an instant such as 2016-09-17T12:00:00Z, got '" + value + "'", e);
        }
    }

    private static List<Attachment> attachments(List<Path> files) throws IOException {
        var out = new ArrayList<Attachment>();
        for (Path file : files) {
            String media = Files.probeContentType(file);
            out.add(new Attachment(
                    Objects.toString(file.getFileName()),
                    media == null ? "application/octet-stream" : media,
                    sha256(file)));
        }
        return out;
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchFileException e) {
            throw new UsageException(file + ": no such file", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
