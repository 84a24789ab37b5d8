// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import org.truceline.model.Coded;

/// How sure the writer of the terms is of what he wrote down.
public enum Mark implements Coded {
    /// Verified: seen in a copy of the cited page.
    V,
    /// Background knowledge, to be checked against the primary text.
    B,
    /// Derived, computed or drawn by the writer.
    D;

    @Override
    public String code() {
        return name();
    }
}
