// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.model.Finding;
import org.truceline.model.IncidentId;

/// The incidents of a day with at least one finding of one verdict, and those findings. An incident stands under
/// every verdict that some obligation or reading gives it.
public record Judged(List<IncidentId> incidents, List<Finding> findings) {
    public Judged {
        incidents = List.copyOf(incidents);
        findings = List.copyOf(findings);
    }
}
