// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import org.truceline.model.Coded;

/// What a person is for the member that he works for; the columns of the rights table.
public enum Role implements Coded {
    /// Whoever has not signed in. No account has it.
    GUEST,
    /// Speaks for the side in the channels.
    LIAISON,
    /// Watches and takes calls.
    MONITOR,
    /// Tests claims against facts.
    VERIFIER,
    /// Answers for the member: its people, and what cannot be taken back.
    HEAD,
    /// Notifies sites and movements of aid.
    HUMANITARIAN,
    /// Reads what is not protected.
    OBSERVER,
    /// Reads what the others did.
    AUDITOR
}
