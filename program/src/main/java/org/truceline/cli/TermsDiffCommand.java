// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.terms.Agreement;
import org.truceline.terms.TextVariant;
import org.truceline.terms.telling.Difference;
import org.truceline.terms.telling.Difference.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `truceline terms diff`: what differs between versions or texts, clause by clause.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compare two versions of an agreement, or two texts of one, clause by clause.")
final class TermsDiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "an agreement")
    private Path first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEWER", description = "the version to compare it with")
    private @Nullable Path second;

    @Option(
            names = "--texts",
            paramLabel = "ID,ID",
            split = ",",
            description = "compare what two texts of FILE have of each clause; without it and without NEWER, all pairs")
    private List<String> texts = List.of();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var terms = TermsFiles.one(first);
        if (second != null) {
            tell("", Difference.between(terms, TermsFiles.one(second)), "", "");
            return Exit.DONE;
        }
        var ids = chosen(terms);
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                var difference = Difference.betweenTexts(terms, ids.get(i), ids.get(j));
                tell(ids.get(i) + " and " + ids.get(j), difference, ids.get(i), ids.get(j));
            }
        }
        return Exit.DONE;
    }

    private List<String> chosen(Agreement terms) {
        var known = terms.sources().texts().stream().map(TextVariant::id).toList();
        var ids = texts.isEmpty() ? known : texts;
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new UsageException(
                        first + ": expected ids of its texts, " + String.join(", ", known) + "; came '" + id + "'");
            }
        }
        if (ids.size() < 2) {
            throw new UsageException(first + ": expected two texts or another file to compare it with, came "
                    + (ids.isEmpty() ? "none" : "only '" + ids.getFirst() + "'"));
        }
        return ids;
    }

    private void tell(String title, Difference difference, String one, String other) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(TermsJson.difference(title, difference));
            return;
        }
        if (!title.isEmpty()) {
            out.println(title + (difference.groups().isEmpty() ? ": no difference told" : ""));
        } else if (difference.groups().isEmpty()) {
            out.println("no difference");
        }
        for (var group : difference.groups()) {
            out.println(group.clause().isEmpty() ? "under no clause" : "clause " + group.clause());
            for (Change change : group.changes()) {
                if (one.isEmpty()) {
                    print(out, change);
                } else {
                    compare(out, change, one, other);
                }
            }
        }
    }

    /// What each of two texts has.
    private static void compare(PrintWriter out, Change change, String one, String other) {
        change.before().forEach(line -> TermsShowCommand.indented(out, one + ": " + line, 4, 8));
        change.after().forEach(line -> TermsShowCommand.indented(out, other + ": " + line, 4, 8));
        if (change.before().isEmpty() || change.after().isEmpty()) {
            out.println("    not known to stand in " + (change.before().isEmpty() ? one : other));
        }
    }

    private static void print(PrintWriter out, Change change) {
        TermsShowCommand.indented(out, change.what() + " " + change.kind().code(), 2, 4);
        change.before().forEach(line -> TermsShowCommand.indented(out, "- " + line.strip(), 4, 8));
        change.after().forEach(line -> TermsShowCommand.indented(out, "+ " + line.strip(), 4, 8));
    }
}
