// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

/// The refusal of a message because a signature on it does not hold, or because no trusted key signed it.
public final class UnverifiedException extends LedgerException {
    UnverifiedException(String message) {
        super(message);
    }

    static UnverifiedException of(NoteKey key, UnverifiedException cause) {
        UnverifiedException named = new UnverifiedException("the signature of " + key.vkey() + " does not hold");
        named.initCause(cause);
        return named;
    }
}
