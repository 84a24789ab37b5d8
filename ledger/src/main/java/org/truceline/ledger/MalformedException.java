// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

/// The refusal of bytes or text that are not in the form their specification demands.
public final class MalformedException extends LedgerException {
    MalformedException(String message) {
        super(message);
    }

    MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
