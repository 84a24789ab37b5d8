// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What a recipient says to a notice. None of them is leave to go: see [NotifiedObject#IS_NOT].
public enum Response implements Coded {
    ACCEPTED,
    NOTED,
    OBJECTED,
    CHANGE_ASKED
}
