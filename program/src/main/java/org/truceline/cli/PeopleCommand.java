// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.people.People;
import org.truceline.people.Rights;
import org.truceline.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Who works for a member, with which rights: add, list, link, disable, bind, rights, audit.")
final class PeopleCommand {
    private static final String PRIVATE = "private";
    private static final int PAGE = 500;

    static final class RoleConverter implements ITypeConverter<Role> {
        @Override
        public Role convert(String value) {
            return Converted.code(Role.class, value);
        }
    }

    /// What is done with the people of a folder.
    private interface Work {
        void with(People people) throws IOException;
    }

    @Spec
    private CommandSpec spec;

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "A new account. Prints a one-time token by which its owner sets a password.")
    int add(
            @Parameters(paramLabel = "DIR", description = "the record or node") Path dir,
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            converter = RoleConverter.class,
                            description = "liaison, monitor, verifier, head, humanitarian, observer or auditor")
                    Role role)
            throws IOException {
        return on(dir, people -> {
            people.accounts().add(name, role);
            told(name, people.accounts().link(name));
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The accounts.")
    int list(@Parameters(paramLabel = "DIR", description = "the record or node") Path dir) throws IOException {
        return on(
                dir,
                people -> people.accounts()
                        .list()
                        .forEach(account -> spec.commandLine()
                                .getOut()
                                .printf(
                                        Locale.ROOT,
                                        "%-32s  %-12s  %s%n",
                                        account.name(),
                                        account.role().code(),
                                        account.disabled()
                                                ? "disabled"
                                                : account.hasPassword()
                                                        ? "signs in with a password"
                                                        : account.subject().isEmpty()
                                                                ? "has set no password yet"
                                                                : "signs in through "
                                                                        + account.subject()
                                                                                .split(" ", 2)[0])));
    }

    @Command(name = "link", mixinStandardHelpOptions = true, description = "Another one-time token for an account.")
    int link(
            @Parameters(paramLabel = "DIR", description = "the record or node") Path dir,
            @Parameters(paramLabel = "NAME") String name)
            throws IOException {
        return on(dir, people -> told(name, people.accounts().link(name)));
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Nobody signs in with an account any more; its sessions are ended.")
    int disable(
            @Parameters(paramLabel = "DIR", description = "the record or node") Path dir,
            @Parameters(paramLabel = "NAME") String name)
            throws IOException {
        return on(dir, people -> people.accounts().disable(name));
    }

    @Command(
            name = "bind",
            mixinStandardHelpOptions = true,
            description = "Let a person of an OpenID Connect provider in as an account.")
    int bind(
            @Parameters(paramLabel = "DIR", description = "the record or node") Path dir,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--issuer", paramLabel = "URL", required = true) String issuer,
            @Option(
                            names = "--subject",
                            paramLabel = "ID",
                            required = true,
                            description = "who it is there, by its claim 'sub'")
                    String subject)
            throws IOException {
        return on(dir, people -> people.accounts().bind(name, issuer, subject));
    }

    @Command(name = "rights", mixinStandardHelpOptions = true, description = "What each role may do: the whole table.")
    int rights() {
        var out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-20s %-6s %s%n", "deed", "whose", "roles");
        Rights.builtIn().rows().forEach((row, roles) -> {
            if (!roles.isEmpty()) {
                out.printf(
                        Locale.ROOT, "%-20s %-6s %s%n", row.deed(), row.whose().code(), names(roles));
            }
        });
        out.println("What is not listed is refused to everybody.");
        return Exit.DONE;
    }

    private static String names(Set<Role> roles) {
        return roles.size() == Role.values().length
                ? "everybody, signed in or not"
                : roles.size() == Role.values().length - 1 && !roles.contains(Role.GUEST)
                        ? "everybody signed in"
                        : Arrays.stream(Role.values())
                                .filter(roles::contains)
                                .map(Role::code)
                                .collect(Collectors.joining(", "));
    }

    @Command(
            name = "audit",
            mixinStandardHelpOptions = true,
            description = "What was seen, done and refused. Exit 1 when a line was changed or left out.")
    int audit(@Parameters(paramLabel = "DIR", description = "the record or node") Path dir) throws IOException {
        var out = spec.commandLine().getOut();
        var fault = new boolean[1];
        on(dir, people -> {
            long last = 0;
            for (var page = people.audit().list(0, PAGE);
                    !page.isEmpty();
                    page = people.audit().list(last, PAGE)) {
                for (var line : page) {
                    String who = line.who().account().isEmpty()
                            ? "nobody signed in"
                            : line.who().account() + " (" + line.who().role().code() + ", "
                                    + line.who().session() + ")";
                    out.println(Plain.text(String.join(
                            "  ",
                            Long.toString(line.n()),
                            line.at().toString(),
                            who,
                            line.deed(),
                            line.about(),
                            line.outcome(),
                            line.detail())));
                    last = line.n();
                }
            }
            people.audit().findFault().ifPresent(line -> {
                fault[0] = true;
                out.println("line " + line + " is not what was written, or one before it is missing");
            });
        });
        return fault[0] ? Exit.DID_NOT_HOLD : Exit.DONE;
    }

    private void told(String name, String token) {
        spec.commandLine().getOut().println("one-time token for " + name + ", good for a day: " + token);
    }

    private static int on(Path dir, Work work) throws IOException {
        if (!Files.isDirectory(dir.resolve("log")) && !Files.exists(dir.resolve("node.json"))) {
            throw new UsageException(dir + ": expected the folder of a record or a node");
        }
        try (var people = People.open(dir.resolve(PRIVATE), Clock.systemUTC())) {
            work.with(people);
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
