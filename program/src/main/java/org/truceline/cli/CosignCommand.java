// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.ledger.CosignerClient;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.NoteSignature;
import org.truceline.ledger.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "cosign",
        mixinStandardHelpOptions = true,
        description =
                "Ask the witnesses and mirrors of a policy to cosign the record's checkpoint. Exit code 1 when the"
                        + " quorum is not there: the log goes on, unilaterally.")
final class CosignCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "a policy (C2SP tlog-policy) with the witnesses' URLs; put on record when it is new")
    private @Nullable Path policy;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var record = OpenRecord.toWrite(dir)) {
            var journal = record.journal();
            Policy asked = policy(journal);
            var standing = journal.cosign(cosignatures(journal, asked), asked);
            var out = spec.commandLine().getOut();
            if (standing.complete()) {
                out.println("cosigned: all " + standing.checkpoint().size() + " entries, by " + standing.seenBy());
                return Exit.DONE;
            }
            out.println("UNILATERAL: entry " + standing.checkpoint().size() + " and before have not been seen by "
                    + standing.missing());
            return Exit.DID_NOT_HOLD;
        }
    }

    private Policy policy(Journal journal) throws IOException {
        if (policy != null) {
            String text = Files.readString(policy);
            var read = parse(text);
            if (!journal.findPolicy().equals(java.util.Optional.of(text))) {
                journal.append(Journal.HOST, List.of(Body.policy(text)));
            }
            return read;
        }
        return parse(journal.findPolicy()
                .orElseThrow(() -> new UsageException("the record has no policy yet: give one with --policy")));
    }

    static Policy parse(String text) {
        try {
            return Policy.parse(text);
        } catch (LedgerException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /// One that refuses or is not there keeps nobody else from cosigning.
    private List<NoteSignature> cosignatures(Journal journal, Policy asked) throws IOException, InterruptedException {
        var log = journal.log();
        var cosignatures = new ArrayList<NoteSignature>();
        for (var witness : asked.witnesses()) {
            if (witness.url() == null) {
                continue;
            }
            try {
                cosignatures.add(new CosignerClient(witness.url()).cosign(log, witness.key()));
            } catch (IOException | LedgerException e) {
                spec.commandLine()
                        .getErr()
                        .println(witness.name() + ": "
                                + Plain.lines(
                                        String.valueOf(e.getMessage() == null ? "cannot be reached" : e.getMessage())));
            }
        }
        return cosignatures;
    }
}
