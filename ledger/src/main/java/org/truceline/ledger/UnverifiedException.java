// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

/// The refusal of a message because a signature on it does not hold, or because no trusted key signed it.
public final class UnverifiedException extends LedgerException {
    UnverifiedException(String message) {
        super(message);
    }
}
