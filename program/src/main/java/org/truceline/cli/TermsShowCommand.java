// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.truceline.terms.telling.Item;
import org.truceline.terms.telling.Part;
import org.truceline.terms.telling.Portrait;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `truceline terms show`: an agreement as a person reads it.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Print an agreement as a person reads it, each thing with the clauses it rests on.")
final class TermsShowCommand implements Callable<Integer> {
    private static final int HEAD = 2;
    private static final int LINE = 6;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "an agreement")
    private Path file;

    @Option(
            names = "--part",
            paramLabel = "WORD",
            split = ",",
            description = "only the parts whose title has this word, such as obligations")
    private List<String> parts = List.of();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var portrait = Portrait.of(TermsFiles.one(file));
        var wanted = portrait.parts().stream().filter(this::wanted).toList();
        if (wanted.isEmpty()) {
            throw new UsageException("no part of that name; there are: "
                    + String.join(
                            ", ", portrait.parts().stream().map(Part::title).toList()));
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(TermsJson.portrait(portrait, wanted));
            return Exit.DONE;
        }
        if (parts.isEmpty()) {
            Screen.wrap(portrait.title(), Screen.WIDTH).forEach(out::println);
            portrait.head().forEach(line -> indented(out, line, HEAD, 2 * HEAD));
        }
        wanted.forEach(part -> print(out, part));
        return Exit.DONE;
    }

    private boolean wanted(Part part) {
        String title = part.title().toLowerCase(Locale.ROOT);
        return parts.isEmpty() || parts.stream().anyMatch(p -> title.contains(p.toLowerCase(Locale.ROOT)));
    }

    private static void print(PrintWriter out, Part part) {
        out.println();
        out.println(part.title().toUpperCase(Locale.ROOT));
        for (Item item : part.items()) {
            indented(out, head(part, item), HEAD, LINE - 2);
            item.lines().forEach(line -> indented(out, line, LINE, LINE + 2));
        }
    }

    private static String head(Part part, Item item) {
        String sure = switch (item.mark()) {
            case V -> "";
            case B -> " (to be checked)";
            case D -> " (the writer's own)";
        };
        return (part.cited() ? item.id() + ": " : "")
                + item.head()
                + (item.basis().isEmpty() ? "" : " [" + String.join(", ", item.basis()) + "]")
                + sure;
    }

    static void indented(PrintWriter out, String text, int first, int rest) {
        int more = text.startsWith("  ") ? 2 : 0;
        var lines = Screen.wrap(text.strip(), Screen.WIDTH - rest - more);
        for (int i = 0; i < lines.size(); i++) {
            out.println(" ".repeat((i == 0 ? first : rest) + more) + lines.get(i));
        }
    }
}
