// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import org.truceline.model.Note;
import org.truceline.model.Recorded;

/// A party that was put outside the terms in a case and has not been readmitted.
public record Exclusion(String party, String caseId, Instant since, Recorded<Note> by) {}
