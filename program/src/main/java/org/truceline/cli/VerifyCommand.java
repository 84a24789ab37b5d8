// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Bundle;
import org.truceline.journal.RecordCheck;
import org.truceline.ledger.Fault;
import org.truceline.ledger.Policy;
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

    @Parameters(paramLabel = "DIR|BUNDLE", description = "a record, a mirror's copy of its log, or a bundle")
    private Path dir;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "the log's public key as you know it; without it the key that the record names is taken")
    private @Nullable String key;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "whose cosignatures you ask for (C2SP tlog-policy); without it the policy on record")
    private @Nullable Path policy;

    @Option(
            names = "--seen",
            paramLabel = "FILE|URL",
            arity = "1..*",
            description =
                    "a checkpoint kept elsewhere, or a witness or mirror to ask for one: the record must continue it")
    private List<String> seen = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.exists(dir)) {
            throw new UsageException(dir + ": there is no such record or bundle");
        }
        if (Files.isRegularFile(dir)) {
            return bundle();
        }
        Policy asked = policy == null ? null : CosignCommand.parse(Files.readString(policy));
        int exit = record(RecordCheck.check(dir, asked));
        return exit == Exit.DONE ? new SeenElsewhere(dir, spec).check(seen) : exit;
    }

    private int bundle() throws IOException {
        Policy asked = policy == null ? null : CosignCommand.parse(Files.readString(policy));
        var outcome = Bundle.check(Files.readAllBytes(dir), asked, key);
        outcome.faults().forEach(spec.commandLine().getErr()::println);
        outcome.remarks().forEach(spec.commandLine().getOut()::println);
        if (!outcome.faults().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("NOT VERIFIED: " + outcome.faults().size() + " faults");
            return Exit.DID_NOT_HOLD;
        }
        spec.commandLine().getOut().println("verified: a bundle of " + outcome.entries() + " entries");
        return Exit.DONE;
    }

    private int record(RecordCheck.Outcome outcome) {
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

    static String line(Fault fault) {
        return fault.file() + (fault.entry() == null ? "" : ", entry " + fault.entry()) + ": " + fault.what();
    }
}
