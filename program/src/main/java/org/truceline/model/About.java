// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;

/// What an allegation points at.
///
/// @param incidents ids of incidents on record
/// @param statements ids of statements on record
/// @param clauses ids of clauses of the agreement
public record About(List<String> incidents, List<String> statements, List<String> clauses) {
    public static final About NOTHING = new About(List.of(), List.of(), List.of());

    public About {
        incidents = List.copyOf(incidents);
        statements = List.copyOf(statements);
        clauses = List.copyOf(clauses);
    }
}
