// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import org.truceline.people.Whose;

/// What stands behind one operation of the description.
///
/// @param whose whether a request is about what is this member's or another's
record Endpoint(WhoseOf whose, Run run) {
    interface WhoseOf {
        Whose of(Ask ask) throws IOException;
    }

    interface Run {
        Answer run(Ask ask) throws IOException;
    }

    /// An endpoint about nothing that belongs to anybody in particular.
    static Endpoint own(Run run) {
        return new Endpoint(ask -> Whose.OWN, run);
    }
}
