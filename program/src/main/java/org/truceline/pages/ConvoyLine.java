// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.List;
import org.truceline.publishing.Stamp;

/// A notified object whose window is open or opens soon, without its places.
///
/// @param href of its page
/// @param unaware those who have not confirmed its newest version, in a row; empty when all have
/// @param alarms what was raised about it
/// @param owed words that are owed about it, the first first
public record ConvoyLine(
        String label,
        String href,
        String kind,
        String holder,
        String state,
        Stamp begins,
        Stamp ends,
        String unaware,
        List<String> alarms,
        List<OwedLine> owed) {
    public ConvoyLine {
        alarms = List.copyOf(alarms);
        owed = List.copyOf(owed);
    }
}
