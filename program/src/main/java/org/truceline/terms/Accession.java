// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// A step by which an actor comes under the terms or leaves them.
///
/// @param to those it was declared to
/// @param at the day of the step
/// @param hour the time of that day in the zone of the terms; absent for one that counts for the whole of it
/// @param by in what form
/// @param scope what of the terms it takes in, in words; absent when all
/// @param attestedBy those who confirmed it
/// @param basis ids of the clauses it rests on
public record Accession(
        String actor,
        List<String> to,
        LocalDate at,
        @Nullable LocalTime hour,
        Status status,
        Consent by,
        @Nullable String scope,
        List<String> attestedBy,
        List<String> basis,
        Mark mark) {
    public Accession {
        to = List.copyOf(to);
        attestedBy = List.copyOf(attestedBy);
        basis = List.copyOf(basis);
    }

    /// From when it counts.
    public Instant from(ZoneId zone) {
        return hour == null
                ? at.atStartOfDay(zone).toInstant()
                : at.atTime(hour).atZone(zone).toInstant();
    }

    /// In what form an actor takes a step.
    public enum Consent implements Coded {
        SIGNATURE,
        DECLARATION,
        ENDORSEMENT,
        CONDUCT,
        SILENCE,
        NOT_SAID
    }

    /// Where the step leaves the actor.
    public enum Status implements Coded {
        DECLARED,
        ATTESTED,
        SUSPENDED,
        EXCLUDED,
        WITHDRAWN,
        REFUSED,
        READMITTED;

        boolean bound() {
            return switch (this) {
                case DECLARED, ATTESTED, READMITTED -> true;
                case SUSPENDED, EXCLUDED, WITHDRAWN, REFUSED -> false;
            };
        }
    }
}
