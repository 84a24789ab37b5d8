// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// The name of an incident: that of the first of its statements in the order of ids, so that it does not depend on
/// the order in which they came in.
public record IncidentId(String value) implements Comparable<IncidentId> {
    public static IncidentId of(StatementId first) {
        return new IncidentId("i" + first.toString().substring(1));
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
