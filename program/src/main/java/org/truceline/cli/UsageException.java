// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

/// The user's mistake: told in one message, without a stack trace, with exit code 2.
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }

    /// What [#getMessage] says, never absent.
    String told() {
        return String.valueOf(getMessage());
    }
}
