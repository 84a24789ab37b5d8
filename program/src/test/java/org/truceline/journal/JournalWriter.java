// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;

/// A process of its own that appends reports to a record without end and says how many entries are on record, until it
/// is
/// killed.
final class JournalWriter {
    private JournalWriter() {}

    /// @param args the record, and how many reports to append at once
    public static void main(String[] args) throws IOException {
        int batch = Integer.parseInt(args[1]);
        try (var journal = Journal.open(Path.of(args[0]), Clock.systemUTC())) {
            say(journal.checkpoint().size());
            while (true) {
                var bodies = new ArrayList<Body>();
                long size = journal.checkpoint().size();
                for (int i = 0; i < batch; i++) {
                    bodies.add(Body.of(Records.report("Report " + (size + i))));
                }
                journal.append(Journal.HOST, bodies);
                say(journal.checkpoint().size());
            }
        }
    }

    /// In one write, so that no half line is left in the pipe.
    private static void say(long size) {
        System.out.writeBytes((size + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
