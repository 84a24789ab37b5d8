// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.List;
import org.truceline.publishing.Stamp;

/// Something that somebody owes, as a page shows it.
///
/// @param what the step or the duty
/// @param title of the case, as it was raised; empty for a duty of the terms
/// @param href of the case, empty for none
/// @param due none while its clock stands still, or when nobody knows
public record OwedLine(String what, String by, String title, String href, List<Stamp> due, String reason) {
    public OwedLine {
        due = List.copyOf(due);
    }
}
