// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.util.List;
import org.truceline.model.Area;
import org.truceline.model.Coded;
import org.truceline.model.Leg;
import org.truceline.model.TimeSpan;

/// One message of the Common Alerting Protocol: a notice, a change of it, its end, or an alert about it.
///
/// @param identifier unique for the sender: letters, digits, dots and hyphens
/// @param sender who it is of, unique among senders
/// @param references the messages that it changes or ends, each `sender,identifier,sent`
/// @param addresses whom it is for
/// @param exercise whether nothing of it is real
public record CapMessage(
        String identifier,
        String sender,
        Instant sent,
        Type type,
        boolean exercise,
        List<String> references,
        List<String> addresses,
        Subject subject) {
    public CapMessage {
        references = List.copyOf(references);
        addresses = List.copyOf(addresses);
    }

    /// What it does (CAP 1.2, section 3.2.1, msgType).
    public enum Type {
        ALERT("Alert"),
        UPDATE("Update"),
        CANCEL("Cancel");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// How sure it is that it concerns the object (section 3.2.2, certainty).
    public enum Certainty {
        OBSERVED("Observed"),
        LIKELY("Likely"),
        POSSIBLE("Possible"),
        UNKNOWN("Unknown");

        private final String word;

        Certainty(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// What it is about.
    ///
    /// @param category one of CAP's: Transport, Health, Infra, Rescue, Safety
    /// @param urgency one of CAP's: Immediate, Expected, Future, Past, Unknown
    /// @param severity one of CAP's: Extreme, Severe, Moderate, Minor, Unknown
    /// @param window from when until when it holds
    /// @param instruction what whoever reads it is asked to do
    /// @param legs where; as coarse as everybody may know it
    /// @param nearMeters around each
    public record Subject(
            String category,
            String event,
            String urgency,
            String severity,
            Certainty certainty,
            TimeSpan window,
            String senderName,
            String headline,
            String description,
            String instruction,
            List<Leg> legs,
            double nearMeters) {
        public Subject {
            legs = List.copyOf(legs);
        }
    }

    /// How later messages refer to this one.
    public String reference() {
        return sender + "," + identifier + "," + CapFile.time(sent);
    }

    static Area area(Leg leg, double nearMeters) {
        return new Area(leg.path().getFirst(), leg.unsureMeters() + nearMeters);
    }

    /// A word that may stand as an identifier, a sender or an address: CAP allows no spaces, commas and brackets there.
    public static String plain(String words) {
        return words.replaceAll("[^A-Za-z0-9._@-]+", "-");
    }

    /// CAP's category for what a code names.
    public static String category(Coded kind) {
        return switch (kind.code()) {
            case "movement" -> "Transport";
            case "evacuation" -> "Rescue";
            case "infrastructure" -> "Infra";
            default -> "Safety";
        };
    }
}
