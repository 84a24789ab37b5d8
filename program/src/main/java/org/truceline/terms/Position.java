// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

/// A place in a file.
///
/// @param line from 1
/// @param column from 1, in characters
record Position(int line, int column) {
    static final Position START = new Position(1, 1);
}
