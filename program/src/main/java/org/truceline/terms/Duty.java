// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import org.truceline.model.Coded;

/// Whether an obligation demands an act, bars it, allows it, or allows it only once a procedure is done.
public enum Duty implements Coded {
    MUST,
    MUST_NOT,
    MAY,
    MAY_ONLY_AFTER
}
