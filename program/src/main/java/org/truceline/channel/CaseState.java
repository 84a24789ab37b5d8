// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import org.truceline.model.Coded;
import org.truceline.model.NoteKind;

/// How far a case has come: what its last event made of it.
public enum CaseState implements Coded {
    RAISED,
    ACKNOWLEDGED,
    ASKED,
    INFORMED,
    ANSWERED,
    ASSESSED,
    STEPS_TRIED,
    WARNED,
    REMEDIED,
    CLOSED,
    REFERRED,
    EXCLUDED,
    READMITTED;

    static CaseState after(NoteKind step) {
        return switch (step) {
            case RAISE -> RAISED;
            case ACKNOWLEDGE -> ACKNOWLEDGED;
            case ASK -> ASKED;
            case INFORM -> INFORMED;
            case ANSWER -> ANSWERED;
            case ASSESS -> ASSESSED;
            case TRY -> STEPS_TRIED;
            case WARN -> WARNED;
            case REMEDY -> REMEDIED;
            case CLOSE -> CLOSED;
            case REFER -> REFERRED;
            case EXCLUDE -> EXCLUDED;
            case READMIT -> READMITTED;
            case APPROVE, SUSPEND, RESUME, WITHDRAW ->
                throw new IllegalArgumentException(step.code() + " is no step of a case");
        };
    }
}
