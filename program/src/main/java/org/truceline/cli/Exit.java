// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

/// The exit codes of every command.
final class Exit {
    static final int DONE = 0;

    /// Ran, but something did not hold: verification failed, or rejects are present with `--strict`.
    static final int DID_NOT_HOLD = 1;

    static final int USERS_MISTAKE = 2;

    private Exit() {}
}
