// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.Coded;

/// Something upon which terms cease to bind without anybody ending them.
///
/// @param obligations ids of the obligations upon whose breach it follows; none when upon any
/// @param frees ids of the sides that are no longer bound; none when all
public record Lapse(
        String id,
        String label,
        Upon upon,
        List<String> obligations,
        List<String> frees,
        List<String> basis,
        Mark mark) {
    public Lapse {
        obligations = List.copyOf(obligations);
        frees = List.copyOf(frees);
        basis = List.copyOf(basis);
    }

    /// What it follows upon.
    public enum Upon implements Coded {
        BREACH_BY_OTHER,
        WITHDRAWAL_OF_OTHER,
        EVENT
    }
}
