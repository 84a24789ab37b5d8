// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.truceline.terms.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `truceline terms`: agreements as code, for those who write and read them.
@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Check, show and compare agreements written as code.",
        subcommands = {
            TermsShowCommand.class,
            TermsDiffCommand.class,
            TermsTimelineCommand.class,
            TermsAdoptCommand.class
        })
final class TermsCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Tell every fault of agreements, with line, column, what was expected and what was meant.")
    int check(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "--json", description = "for programs: one line a file, with its faults") boolean json)
            throws IOException {
        boolean sound = true;
        for (Path file : files) {
            sound &= json ? isToldSound(file) : isSound(file);
        }
        return sound ? Exit.DONE : Exit.USERS_MISTAKE;
    }

    /// What is wrong with one file is said, and the next is looked at.
    private boolean isSound(Path file) throws IOException {
        try {
            for (Agreement agreement : TermsFiles.parse(TermsFiles.read(List.of(file)))) {
                spec.commandLine().getOut().println(agreement.id() + ": no fault; " + contents(agreement));
            }
            return true;
        } catch (UsageException e) {
            spec.commandLine().getErr().println("truceline: " + Plain.lines(e.told()));
            return false;
        }
    }

    private boolean isToldSound(Path path) throws IOException {
        var out = spec.commandLine().getOut();
        try {
            var files = TermsFiles.read(List.of(path));
            var file = files.getFirst();
            var faults = TermsFiles.faults(file, files);
            out.println(TermsJson.checked(file.name(), faults));
            return faults.isEmpty();
        } catch (UsageException e) {
            out.println(TermsJson.unreadable(String.valueOf(path.getFileName()), e.told()));
            return false;
        }
    }

    private static String contents(Agreement agreement) {
        int open = agreement.notExpressed().size();
        return agreement.obligations().size() + " obligations, "
                + agreement.cast().sides().size() + " sides"
                + (open == 0 ? "" : "; " + open + " not expressed");
    }
}
