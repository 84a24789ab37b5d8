// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.util.List;

/// Is told what comes on record, in the order of the log, each entry once; on a thread of the node's, which waits.
@FunctionalInterface
public interface Listener {
    /// @param news at least one; entries whose content is not shown here are left out
    void came(List<News> news);
}
