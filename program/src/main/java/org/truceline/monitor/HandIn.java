// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.truceline.journal.Body;
import org.truceline.journal.Pen;
import org.truceline.model.Report;
import org.truceline.reading.Languages;

/// How what a member's own people wrote down becomes a report: a call at the hotline, a form from the field. The member
/// writes it in its own name, with what it was made from; whoever hosts the record then reads, matches and judges it
/// ([Monitor#takeUp]) as everything else that is said.
public final class HandIn {
    private HandIn() {}

    /// Writes a report with what it was made from, in one piece. When it returns both are durable and signed.
    ///
    /// @return the report as it was written, with its language
    public static Report write(Pen pen, Report report, List<Body> madeFrom) throws IOException {
        var marked = Languages.mark(report);
        var bodies = new ArrayList<Body>();
        bodies.add(Body.of(marked));
        bodies.addAll(madeFrom);
        pen.write(bodies);
        return marked;
    }
}
