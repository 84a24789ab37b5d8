// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Journal;
import org.truceline.journal.Sealing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Put content on record that opens at a time, or when enough holders agree: put, open, show.")
final class SealCommand {
    private static final int MAX_CONTENT = 8 << 20;

    @Spec
    private CommandSpec spec;

    @Command(name = "put", mixinStandardHelpOptions = true, description = "Seal a file and put it on record.")
    int put(
            @Parameters(index = "0", paramLabel = "DIR", description = "the record") Path dir,
            @Parameters(index = "1", paramLabel = "NAME", description = "of the seal, a new one") String name,
            @Parameters(index = "2", paramLabel = "FILE", description = "at most 8 MiB") Path file,
            @Option(names = "--until", paramLabel = "INSTANT", description = "the key stays on this machine until then")
                    @Nullable
                    String until,
            @Option(names = "--holders", paramLabel = "NAME", split = ",", description = "who get a share of the key")
                    @Nullable
                    List<String> holders,
            @Option(names = "--threshold", paramLabel = "K", description = "how many of them open it") int threshold,
            @Option(
                            names = "--shares",
                            paramLabel = "DIR",
                            description = "where their shares are put, to be handed over")
                    @Nullable
                    Path shares)
            throws IOException {
        boolean byTime = until != null && holders == null;
        boolean byHolders = until == null && holders != null && shares != null;
        if (!byTime && !byHolders) {
            throw new UsageException("expected --until, or --holders with --threshold and --shares");
        }
        if (Files.size(file) > MAX_CONTENT) {
            throw new UsageException(file + ": expected at most 8 MiB");
        }
        byte[] content = Files.readAllBytes(file);
        try (var record = OpenRecord.toWrite(dir)) {
            if (record.journal().findSeal(name).isPresent()) {
                throw new UsageException("there is a seal '" + name + "' already");
            }
            var sealed = until != null
                    ? Sealing.until(KeyCommand.instant(until), name, content)
                    : Sealing.among(holders == null ? List.of() : holders, threshold, name, content);
            keep(dir, name, sealed, shares);
            record.journal().append(Journal.HOST, List.of(sealed.body()));
            spec.commandLine().getOut().println("sealed: " + name);
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Before the seal is on record: a key that nobody kept would never open it.
    private static void keep(Path dir, String name, Sealing.Sealed sealed, @Nullable Path shares) throws IOException {
        if (sealed.shares().isEmpty()) {
            write(keyFile(dir, name), sealed.key());
        }
        for (var share : sealed.shares()) {
            Path folder = shares == null ? dir : shares;
            write(folder.resolve(name + "-" + share.holder() + ".share"), share.toJson());
        }
    }

    private static Path keyFile(Path dir, String name) {
        if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new UsageException("expected a name of letters, digits, dots and hyphens, got '" + name + "'");
        }
        return dir.resolve("private").resolve("seal-" + name);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text + "\n", StandardOpenOption.SYNC);
    }

    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description =
                    "Put the key of a seal on record, so that everybody can read it: from shares, or when its time has"
                            + " come.")
    int open(
            @Parameters(index = "0", paramLabel = "DIR", description = "the record") Path dir,
            @Parameters(index = "1", paramLabel = "NAME", description = "of the seal") String name,
            @Option(names = "--share", paramLabel = "FILE", arity = "1..*", description = "shares of its holders")
                    @Nullable
                    List<Path> shares)
            throws IOException {
        try (var record = OpenRecord.toWrite(dir)) {
            JsonNode seal = seal(record.journal(), name);
            var time = Sealing.findTime(seal);
            if (time.filter(Instant.now()::isBefore).isPresent()) {
                throw new UsageException("the seal " + name + " opens at " + time.get());
            }
            String key = shares == null ? Files.readString(keyFile(dir, name)).strip() : combine(shares);
            record.journal().append(Journal.HOST, List.of(Sealing.open(name, seal, key)));
            spec.commandLine().getOut().println("opened: " + name);
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String combine(List<Path> files) throws IOException {
        var shares = new ArrayList<Sealing.Share>();
        for (Path file : files) {
            shares.add(Sealing.Share.parse(Files.readAllBytes(file)));
        }
        return Sealing.combine(shares);
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Write what was sealed to a file, once it is open.")
    int show(
            @Parameters(index = "0", paramLabel = "DIR", description = "the record") Path dir,
            @Parameters(index = "1", paramLabel = "NAME", description = "of the seal") String name,
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            required = true)
                    Path file)
            throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            JsonNode seal = seal(record.journal(), name);
            String key = record.journal()
                    .findSealKey(name)
                    .orElseThrow(() -> new UsageException("the seal " + name + " is not open yet"));
            Files.write(file, Sealing.content(name, seal, key));
            return Exit.DONE;
        }
    }

    private static JsonNode seal(Journal journal, String name) {
        return journal.findSeal(name)
                .orElseThrow(() -> new UsageException("there is no seal '" + name + "' on record"));
    }
}
