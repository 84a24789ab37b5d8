// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

/// A file that is no gazetteer, or a line of it that cannot be read: the file, the line and what was expected there.
public final class GazetteerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param line the first is 1; 0 when the fault is of the whole file
    public GazetteerFault(String file, long line, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + problem);
    }
}
