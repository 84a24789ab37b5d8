// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import org.truceline.model.Coded;

/// Whether an obligation demands an act, bars it, or allows it.
public enum Duty implements Coded {
    MUST,
    MUST_NOT,
    MAY
}
