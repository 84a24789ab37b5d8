// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// The name of each [Deed], as files, terms and other programs know it.
public enum NoteKind implements Coded {
    RAISE,
    ACKNOWLEDGE,
    ASK,
    INFORM,
    ANSWER,
    ASSESS,
    TRY,
    WARN,
    REMEDY,
    CLOSE,
    REFER,
    EXCLUDE,
    READMIT,
    APPROVE,
    SUSPEND,
    RESUME,
    WITHDRAW
}
