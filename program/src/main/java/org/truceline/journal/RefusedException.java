// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

/// Why the record does not take what somebody hands in. Nothing of it was written.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What is wrong, for programs.
    public enum Reason {
        /// Not in the form that entries have.
        MALFORMED,
        /// Not written, or not signed, by the one in whose name it stands.
        NOT_THEIRS,
        /// Of a kind that this author may not write.
        NOT_ALLOWED,
        /// Entries between what is on record and this one are missing.
        GAP,
        /// Another entry of the author stands on record under this number.
        TWO_ENTRIES
    }

    private final Reason reason;

    public RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static RefusedException malformed(String message) {
        return new RefusedException(Reason.MALFORMED, message);
    }
}
