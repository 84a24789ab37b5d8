// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import org.truceline.model.Coded;

/// How far a case has come.
public enum CaseState implements Coded {
    RAISED,
    ACKNOWLEDGED,
    ASKED,
    ANSWERED,
    ASSESSED,
    REMEDIED,
    CLOSED,
    REFERRED
}
