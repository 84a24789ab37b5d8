// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.publishing.View.Ref;

/// What else there is on an incident, beside what is said and found of it.
///
/// @param cases in which it is alleged
/// @param notices of what was notified near it
/// @param raise where it can be raised in a case; empty where its reader cannot
public record Beside(List<Ref> cases, List<Ref> notices, String raise) {
    public static final Beside NOTHING = new Beside(List.of(), List.of(), "");

    public Beside {
        cases = List.copyOf(cases);
        notices = List.copyOf(notices);
    }
}
