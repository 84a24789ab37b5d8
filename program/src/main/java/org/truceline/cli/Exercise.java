// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import org.truceline.journal.Journal;

/// Says of the record of an exercise that it is one.
final class Exercise {
    private Exercise() {}

    static void tell(Journal journal, PrintWriter out) {
        if (journal.isExercise()) {
            out.println("EXERCISE: a drill, on the record's own time");
            out.println();
        }
    }
}
