// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Journal;
import org.truceline.monitor.Monitor;
import org.truceline.pages.Archive;
import org.truceline.reading.Reader;
import org.truceline.reading.RuleReader;
import org.truceline.server.Server;
import org.truceline.server.api.Member;
import org.truceline.server.api.RecordMember;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the pages and figures of a record on this machine only.",
            "With --as, to the people of one member, who sign in and write in its name; the first start prints a"
                    + " one-time token for the first account."
        })
final class ServeCommand implements Callable<Integer> {
    static final int DEFAULT_PORT = 8016;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port on 127.0.0.1 (" + DEFAULT_PORT + "); 0 for any that is free")
    private @Nullable Integer port;

    @Option(names = "--as", paramLabel = "MEMBER", description = "the side in whose name its people write here")
    private @Nullable String member;

    @Option(
            names = "--people",
            paramLabel = "FILE",
            description = "settings in YAML: port, name of the server, OpenID Connect, mail")
    private @Nullable Path settings;

    @Override
    public Integer call() throws IOException {
        requirePort(port);
        var out = spec.commandLine().getOut();
        if (member == null) {
            if (settings != null) {
                throw new UsageException("--people: expected --as as well, the member whose people they are");
            }
            return serve(dir, port == null ? DEFAULT_PORT : port, out);
        }
        return serveMember(member, out);
    }

    static void requirePort(@Nullable Integer port) {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new UsageException("--port: expected a number from 0 to 65535, got " + port);
        }
    }

    /// Serves until the process is told to stop.
    static int serve(Path dir, int port, PrintWriter out) throws IOException {
        var server = Server.start(port, live(dir));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        out.println("Serving " + dir + " on http://127.0.0.1:" + server.port() + "  (stop with Ctrl-C)");
        out.flush();
        return untilStopped();
    }

    private static OpenLive live(Path dir) throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            return new OpenLive(
                    dir,
                    agreement,
                    PeopleServer.Places.of(record, agreement).gazetteer(),
                    new Archive(OpenRecord::agreement),
                    Clock.systemUTC());
        }
    }

    private static int untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private int serveMember(String name, PrintWriter out) throws IOException {
        var own = member(name);
        var set = settings == null ? PeopleSettings.with(port) : PeopleSettings.read(settings, port);
        takeUpUnread(own);
        var people = PeopleServer.start(own, set, out);
        Runtime.getRuntime().addShutdownHook(new Thread(people::close));
        return untilStopped();
    }

    private RecordMember member(String name) throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            var sides = agreement.cast().sides().stream()
                    .map(org.truceline.terms.Side::id)
                    .toList();
            if (!sides.contains(name)) {
                throw new UsageException(
                        "--as: there is no side '" + name + "'; expected one of " + String.join(", ", sides));
            }
            var places = PeopleServer.Places.of(record, agreement);
            return new RecordMember(
                    name,
                    dir,
                    agreement,
                    places.gazetteer(),
                    Clock.systemUTC(),
                    Passphrases.ofMachine(),
                    places.check(),
                    flow(places.gazetteer(), record));
        }
    }

    /// The flow, whose word lists are loaded when something is first read.
    private static Function<Journal, Monitor> flow(Gazetteer gazetteer, OpenRecord record) {
        var agreements = record.agreements();
        var territory = record.territory();
        var words = new AtomicReference<@Nullable Reader>();
        return journal -> {
            var known = words.get();
            Reader reader = known != null ? known : RuleReader.with(gazetteer).within(territory);
            words.set(reader);
            return new OpenRecord(journal, agreements, Clock.systemUTC()).monitor(reader);
        };
    }

    /// What a server that was cut off had put on record and not yet read.
    private static void takeUpUnread(Member member) throws IOException {
        if (!member.read(journal -> journal.unreadFrom(0)).isEmpty()) {
            member.write((journal, pen) -> {
                member.takeUp(journal, journal.unreadFrom(0));
                return true;
            });
        }
    }
}
