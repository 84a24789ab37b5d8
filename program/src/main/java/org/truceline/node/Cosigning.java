// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.time.Duration;
import org.truceline.journal.RefusedException;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.SignedNote;

/// A member's word for what it has seen: once the log is quiet, its cosignature over the checkpoint that its copy holds
/// goes to the host, who publishes it (C2SP tlog-cosignature). Each checkpoint is cosigned once; a member that has
/// suspended its cosigning says nothing.
final class Cosigning {
    /// So long nothing has come when the log is quiet.
    static final Duration QUIET = Duration.ofMillis(300);

    private final Home home;
    private String said = "";

    /// Who publishes what was cosigned.
    interface Host {
        void publish(SignedNote cosigned) throws IOException, InterruptedException;
    }

    Cosigning(Home home) {
        this.home = home;
    }

    /// Whether this checkpoint waits for the word of this member, or for the member to say that it gives none.
    boolean owes(SignedNote note) {
        return !said.equals(note.text()) && home.findWitness().isPresent();
    }

    /// Cosigns a checkpoint that the copy here holds. What the host does not take is not said again: the next
    /// checkpoint gets its own.
    void cosign(SignedNote note, Host host) throws InterruptedException {
        var witness = home.findWitness();
        if (witness.isEmpty() || !owes(note)) {
            return;
        }
        said = note.text();
        boolean isSigned = note.signatures().stream().anyMatch(witness.get().key()::made);
        if (isSigned || !home.mayCosign()) {
            return;
        }
        try {
            var checkpoint = Checkpoint.parse(note.text());
            host.publish(note.with(witness.get().cosign(checkpoint, home.clock().instant())));
        } catch (IOException | RefusedException e) {
            // The host is away, knows nothing of cosignatures, or has gone on: following him says what there is to say.
        }
    }
}
