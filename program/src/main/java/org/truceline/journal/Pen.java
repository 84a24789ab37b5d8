// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.util.List;

/// What one author writes with: onto a record that lies here, or into what waits to be sent to one.
public interface Pen {
    /// The name that everything written with it is signed under.
    String author();

    /// Writes in order, in one piece. When it returns, what was written is durable here and signed.
    void write(List<Body> bodies) throws IOException;
}
