// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.util.List;
import org.truceline.model.Report;
import org.truceline.model.Statement;

/// One thing that came out of a file.
public sealed interface Item {
    /// A report in words, still to be read.
    record Prose(Report report) implements Item {}

    /// A dataset row with the statement it makes.
    record Coded(Report report, List<Statement> statements) implements Item {
        public Coded {
            statements = List.copyOf(statements);
        }
    }

    /// Something that could not be taken.
    ///
    /// @param file as the user named it
    /// @param line from 1
    /// @param reason what was expected and what came
    record Rejected(String file, long line, String reason) implements Item {
        @Override
        public String toString() {
            return file + ":" + line + ": " + reason;
        }
    }
}
