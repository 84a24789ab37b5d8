// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.util.List;
import org.truceline.intake.Item;

/// What is said of things that were not taken, and which exit code follows.
final class Rejects {
    /// More than these are counted and not listed: the first show what is wrong.
    private static final int MOST_LISTED = 20;

    private Rejects() {}

    static void tell(List<Item.Rejected> rejects, PrintWriter err) {
        rejects.stream().limit(MOST_LISTED).forEach(rejected -> err.println(Plain.text(rejected.toString())));
        if (rejects.size() > MOST_LISTED) {
            err.println("... and " + (rejects.size() - MOST_LISTED) + " more");
        }
        if (!rejects.isEmpty()) {
            err.println(rejects.size() + " rejected");
        }
    }

    /// @param tookNothing whether nothing at all could be taken
    static int exit(List<Item.Rejected> rejects, boolean tookNothing, boolean strict) {
        if (rejects.isEmpty()) {
            return Exit.DONE;
        }
        if (tookNothing) {
            return Exit.USERS_MISTAKE;
        }
        return strict ? Exit.DID_NOT_HOLD : Exit.DONE;
    }
}
