// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.truceline.terms.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Check agreements written as code.")
final class TermsCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Tell every fault of agreements, with line, column and what was expected.")
    int check(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) throws IOException {
        for (Agreement agreement : TermsFiles.parse(TermsFiles.read(files))) {
            spec.commandLine()
                    .getOut()
                    .println("%s: no fault; %d obligations, %d sides"
                            .formatted(
                                    agreement.id(),
                                    agreement.obligations().size(),
                                    agreement.cast().sides().size()));
        }
        return Exit.DONE;
    }
}
