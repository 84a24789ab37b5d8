// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.RecordCheck;
import org.truceline.ledger.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check every hash, chain and signature of a record, offline.")
final class VerifyCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 50;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "the log's public key as you know it; without it the key that the record names is taken")
    private @Nullable String key;

    @Override
    public Integer call() throws IOException {
        var outcome = RecordCheck.check(dir);
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        outcome.faults().stream().limit(MOST_LISTED).map(VerifyCommand::line).forEach(err::println);
        if (outcome.faults().size() > MOST_LISTED) {
            err.println("... and " + (outcome.faults().size() - MOST_LISTED) + " more");
        }
        outcome.remarks().forEach(out::println);
        if (key != null && !key.equals(outcome.logKey())) {
            err.println("the record's log has another key than the one given: " + outcome.logKey());
            return Exit.DID_NOT_HOLD;
        }
        if (!outcome.faults().isEmpty()) {
            err.println("NOT VERIFIED: " + outcome.faults().size() + " faults");
            return Exit.DID_NOT_HOLD;
        }
        out.println("verified: %d entries by %d authors; every hash, chain and signature holds"
                .formatted(outcome.entries(), outcome.authors()));
        out.println("log key " + outcome.logKey());
        return Exit.DONE;
    }

    private static String line(Fault fault) {
        return fault.file() + (fault.entry() == null ? "" : ", entry " + fault.entry()) + ": " + fault.what();
    }
}
