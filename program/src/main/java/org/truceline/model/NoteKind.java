// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What a note does: a step of a case, or a change of a side's part in a channel.
public enum NoteKind implements Coded {
    RAISE,
    ACKNOWLEDGE,
    ASK,
    ANSWER,
    ASSESS,
    REMEDY,
    CLOSE,
    REFER,
    SUSPEND,
    RESUME,
    WITHDRAW
}
