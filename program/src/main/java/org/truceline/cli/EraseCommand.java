// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description =
                "Erase the content of entries and of all that repeats it or was concluded from it. The log stays as it"
                        + " is and verifies; who erased and why is on record. Mirrors hold the log, not the content; backups that"
                        + " hold it must be taken again.")
final class EraseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the record")
    private Path dir;

    @Parameters(index = "1..*", paramLabel = "ENTRY", arity = "1..*", description = "numbers of entries")
    private List<Long> entries;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who decided it")
    private String by;

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "by which rule")
    private String why;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toWrite(dir)) {
            var gone = record.journal().erase(entries, by, why);
            spec.commandLine().getOut().println("erased: the content of " + gone.size() + " entries: " + gone);
            int anew = record.monitor().settle();
            spec.commandLine().getOut().println(anew + " incidents made anew from what is left");
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
