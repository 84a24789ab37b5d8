// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import org.truceline.model.Finding;
import org.truceline.model.Incident;

/// An incident with what the terms say of it.
public record Judged(Incident incident, List<Finding> findings) {
    public Judged {
        findings = List.copyOf(findings);
    }
}
