// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.Objects;

/// What every refusal of this package is: something read was malformed, unsigned, or did not prove what it claims.
///
/// It is about the bytes that were judged, never about the disk: that is an [java.io.IOException].
public abstract sealed class LedgerException extends RuntimeException
        permits MalformedException, UnverifiedException, ProofException {
    LedgerException(String message) {
        super(message);
    }

    LedgerException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Every refusal says why.
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
