// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.truceline.channel.Part;
import org.truceline.model.Deed;
import org.truceline.model.Scope;
import org.truceline.monitor.Channels;

/// Whether a member still cosigns the log, by what it has itself said in the channels of the agreement: who suspends or
/// leaves all of its part in one of them, or its cosigning by name, stops until it takes that up again.
final class CosigningPart {
    private CosigningPart() {}

    /// A record that cannot be read now is not cosigned.
    ///
    /// @param dir with the member's copy of the record
    static boolean isTaken(Path dir, String member, Instant now) {
        try (var record = OpenRecord.toRead(dir)) {
            if (record.agreements().isEmpty()) {
                return true;
            }
            var agreement = record.agreement();
            var desk = new Channels(agreement, record.journal()).at(now);
            return agreement.machinery().channels().stream()
                    .noneMatch(channel -> stops(desk.part(channel.id(), member)));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean stops(Part part) {
        return switch (part) {
            case Part.Open open -> false;
            case Part.Suspended suspended -> suspended.scope().contains(Scope.COSIGNING);
            case Part.Withdrawn gone ->
                gone.by().value().deed() instanceof Deed.OfChannel change && covers(change.scope());
        };
    }

    private static boolean covers(Set<Scope> scope) {
        return scope.contains(Scope.ALL) || scope.contains(Scope.COSIGNING);
    }
}
