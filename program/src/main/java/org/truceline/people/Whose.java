// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import org.truceline.model.Coded;

/// Whether a deed is about what is this member's, or another's: the name it is done in, the author of what is read.
public enum Whose implements Coded {
    OWN,
    OTHER
}
