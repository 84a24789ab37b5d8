// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import org.truceline.model.Coded;

/// How a text came to be known.
public enum Authenticity implements Coded {
    OFFICIAL,
    OFFICIAL_PART,
    LEAKED,
    LETTER,
    PRESS_SUMMARY
}
