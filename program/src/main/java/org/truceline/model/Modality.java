// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// Whether the act is spoken of as fact, as something to come (planned, ordered, demanded, threatened) or as mere
/// possibility.
public enum Modality implements Coded {
    ACTUAL,
    INTENDED,
    HYPOTHETICAL
}
