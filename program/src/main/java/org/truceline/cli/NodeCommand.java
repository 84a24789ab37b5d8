// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Journal;
import org.truceline.journal.Member;
import org.truceline.journal.TermsFile;
import org.truceline.node.Card;
import org.truceline.node.Node;
import org.truceline.node.NodeClock;
import org.truceline.node.NodeConfig;
import org.truceline.node.NodeSetup;
import org.truceline.node.Patience;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "node",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A member's own machine in a record that several keep together: make it, introduce it to the"
                + " others, run it, see how it stands.")
final class NodeCommand implements Callable<Integer> {
    static final class RoleConverter implements ITypeConverter<Member.Role> {
        @Override
        public Member.Role convert(String value) {
            return Converted.code(Member.Role.class, value);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Waits waits;

    @Mixin
    private NodePeople people;

    @Option(names = "--config", paramLabel = "FILE", description = "run the node whose settings these are")
    private @Nullable Path config;

    /// How long a running node waits for others.
    static final class Waits {
        @Option(
                names = "--retry",
                paramLabel = "LENGTH",
                defaultValue = "PT30S",
                description = "longest pause between two attempts to reach another (${DEFAULT-VALUE})")
        Duration retry;

        Patience patience() {
            return new Patience(retry, Patience.USUAL.compare(), Patience.USUAL.handOnAfter());
        }
    }

    /// Where a node waits and goes by what.
    static final class Place {
        @Option(
                names = "--listen",
                paramLabel = "ADDRESS:PORT",
                required = true,
                description = "where it waits for other nodes")
        String listen;

        @Option(
                names = "--address",
                paramLabel = "URL",
                description = "where they reach it; without it https://ADDRESS:PORT")
        @Nullable
        URI address;

        @Option(
                names = "--exercise",
                paramLabel = "FILE",
                description = "for an exercise: a file that says what time it is; everything says EXERCISE then")
        @Nullable
        Path clock;

        @Option(
                names = "--tolerance",
                paramLabel = "LENGTH",
                defaultValue = "PT5M",
                description = "how far a clock may differ before the record says so (${DEFAULT-VALUE})")
        Duration tolerance;
    }

    @Override
    public Integer call() throws IOException {
        if (config == null) {
            throw new UsageException("expected a command: init, join, run or status; or --config FILE");
        }
        Path dir = config.toAbsolutePath().getParent();
        if (dir == null || !config.endsWith(NodeConfig.FILE)) {
            throw new UsageException("--config: expected the " + NodeConfig.FILE + " of a node's folder");
        }
        return run(dir, waits, people);
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description =
                    "Make a node in a new folder: its key, its certificate, its card for the others. With --terms it"
                            + " hosts the log, and the record begins.")
    int init(
            @Parameters(paramLabel = "DIR", description = "a folder that is new or empty") Path dir,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            required = true,
                            description = "under which the member signs; for a side its id in the agreement")
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            converter = RoleConverter.class,
                            description = "side, guarantor, secretariat, monitor or observer")
                    Member.Role role,
            @Mixin Place place,
            @Option(names = "--terms", paramLabel = "FILE", arity = "1..*", description = "agreements and map outlines")
                    @Nullable
                    List<Path> terms,
            @Option(names = "--record", paramLabel = "NAME", description = "name of the record in its log") @Nullable
                    String record)
            throws IOException {
        InitCommand.requireEmpty(dir);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}") || name.equals(Journal.HOST)) {
            throw new UsageException("--name: expected letters, digits, dots and hyphens, not '" + name + "'");
        }
        Files.createDirectories(dir);
        var wish = wish(dir, name, role, place);
        var card = terms == null
                ? NodeSetup.member(dir, wish, Passphrases.ofMachine())
                : NodeSetup.host(dir, wish, record(terms, record), read(terms), clock(place), Passphrases.ofMachine());
        out().println("New node of " + card.name() + " in " + dir + (terms == null ? "" : ", which hosts the log"));
        out().println("For the others: " + dir.resolve("card.json"));
        return Exit.DONE;
    }

    private static NodeSetup.Wish wish(Path dir, String name, Member.Role role, Place place) {
        URI address = place.address == null ? URI.create("https://" + place.listen) : place.address;
        String clock = place.clock == null
                ? ""
                : dir.toAbsolutePath().relativize(place.clock.toAbsolutePath()).toString();
        return new NodeSetup.Wish(name, role, place.listen, address, clock, place.tolerance);
    }

    private static Clock clock(Place place) {
        return place.clock == null ? Clock.systemUTC() : NodeClock.ofExercise(place.clock);
    }

    private static List<TermsFile> read(List<Path> terms) throws IOException {
        return TermsFiles.read(terms);
    }

    private static String record(List<Path> terms, @Nullable String named) throws IOException {
        var agreements = TermsFiles.parse(read(terms));
        if (agreements.isEmpty()) {
            throw new UsageException("expected at least one agreement in YAML");
        }
        return InitCommand.name(agreements.getLast(), named);
    }

    @Command(
            name = "join",
            mixinStandardHelpOptions = true,
            description = "Let a node know other members by their cards; at the host, put them on the record's roster.")
    int join(
            @Parameters(index = "0", paramLabel = "DIR") Path dir,
            @Parameters(index = "1..*", paramLabel = "CARD", arity = "1..*") List<Path> cards)
            throws IOException {
        for (Path file : cards) {
            var card = Card.read(file);
            NodeSetup.join(dir, card, NodeClock.of(dir), Passphrases.ofMachine());
            out().println(card.name() + " (" + card.role().code() + ") at " + card.address());
        }
        return Exit.DONE;
    }

    @Command(name = "run", mixinStandardHelpOptions = true, description = "Run a node until it is told to stop.")
    int run(@Parameters(paramLabel = "DIR") Path dir, @Mixin Waits waiting, @Mixin NodePeople served)
            throws IOException {
        var settings = served.find(dir);
        var node = Node.start(dir, Passphrases.ofMachine(), waiting.patience());
        node.cosignWhile(() ->
                CosigningPart.isTaken(dir, node.config().name(), node.clock().instant()));
        if (node.config().isHost()) {
            HostDuties.begin(dir, node, spec.commandLine().getErr());
        }
        out().println((node.config().isExercise() ? "EXERCISE: " : "") + "node of "
                + node.config().name() + " listens at " + node.config().listen() + "  (stop with Ctrl-C)");
        out().flush();
        var running = new AtomicReference<@Nullable PeopleServer>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.get(), node)));
        try {
            if (settings.isPresent()) {
                running.set(NodePeople.serve(dir, node, settings.get(), out()));
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    @Command(
            name = "policy",
            mixinStandardHelpOptions = true,
            description = "Print a policy (C2SP tlog-policy) by which no checkpoint counts that not all sides whom this"
                    + " node knows have cosigned; for 'verify --policy', and for 'cosign --policy' at the host.")
    int policy(@Parameters(paramLabel = "DIR") Path dir) throws IOException {
        var config = NodeConfig.read(dir);
        var sides = Stream.concat(Stream.of(config.own()), config.peers().stream())
                .filter(card ->
                        card.role() == Member.Role.SIDE && !card.witness().isEmpty())
                .sorted(Comparator.comparing(Card::name))
                .toList();
        if (sides.isEmpty()) {
            throw new UsageException(dir + ": knows no side that cosigns");
        }
        config.findLog().ifPresent(key -> out().println("log " + key));
        sides.forEach(card -> out().println("witness " + card.name() + " " + card.witness()));
        out().println("group sides all " + sides.stream().map(Card::name).collect(Collectors.joining(" ")));
        out().println("quorum sides");
        return Exit.DONE;
    }

    private static void stop(@Nullable PeopleServer people, Node node) {
        if (people != null) {
            people.close();
        }
        node.close();
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "How a node stands: its links, what waits to be sent, what it saw others do. Exit code 1 with"
                    + " alarms.")
    int status(@Parameters(paramLabel = "DIR") Path dir) throws IOException {
        return new NodeStatus(dir, out()).tell();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
