// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import org.truceline.journal.Body;
import org.truceline.journal.Member;

/// Whose copy of the record has which content. All members have all entries of the log, so that nothing can be put
/// there or taken away without them; an observer has the content of what the sides say to each other and of what the
/// record is verified by, and not that of the workings.
final class Shown {
    private Shown() {}

    static boolean to(Member.Role role, Body body) {
        return switch (role) {
            case SIDE, GUARANTOR, SECRETARIAT, MONITOR -> true;
            case OBSERVER -> toObserver(body);
        };
    }

    private static boolean toObserver(Body body) {
        return switch (body.type()) {
            case RECORD,
                    KEY,
                    REVOKED,
                    DELEGATED,
                    MEMBER,
                    RECEIVED,
                    MISDEED,
                    TERMS,
                    POLICY,
                    GAZETTEER,
                    REPORT,
                    STATEMENT,
                    INCIDENT,
                    WITHDRAWN,
                    FINDING,
                    NOTE,
                    LAPSE,
                    RECIPIENT,
                    SEALED,
                    OPENED,
                    ERASED -> true;
            // Where people are notified to be, even coarsely, is for those who have to keep fire away from them.
            case NOTICE, ALERT, VIEW -> false;
            // Callers speak to the desk, not to the world; who was where with a telephone is nobody else's either.
            case CALL, SUBMISSION, FILE -> false;
            case REVIEW, REJECT, DISCREPANCY -> false;
        };
    }
}
