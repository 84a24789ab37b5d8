// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.truceline.channel.NoticeBoard;
import org.truceline.journal.Journal;
import org.truceline.model.Alert;
import org.truceline.model.IncidentId;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.Channels;
import org.truceline.publishing.Beside;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.View.Ref;

/// The page of an incident, with the ways to its cases and to what was notified near it, for who may see these.
public final class IncidentBeside {
    private final Live live;
    private final Digest digest;
    private final Sight sight;
    private final Instant now;

    /// @param digest of the newest scene
    public IncidentBeside(Live live, Digest digest, Sight sight, Instant now) {
        this.live = live;
        this.digest = digest;
        this.sight = sight;
        this.now = now;
    }

    /// The page; empty for an incident that is not on record.
    public Optional<Sheet> sheet(IncidentId id) throws IOException {
        var beside = live.read(journal -> new Beside(
                sight.cases() ? cases(journal, id) : List.of(),
                sight.notices() ? notices(journal, id) : List.of(),
                sight.may("case.raise") ? "/cases?incident=" + id.value() : ""));
        return digest.incidentPage(id, beside);
    }

    private List<Ref> cases(Journal journal, IncidentId id) throws IOException {
        return new Channels(live.agreement(), journal)
                .at(now).cases().stream()
                        .filter(one -> one.allegation().about().incidents().contains(id.value()))
                        .map(one -> new Ref(
                                "/cases/" + one.id(), one.raise().note().value().words()))
                        .toList();
    }

    private List<Ref> notices(Journal journal, IncidentId id) throws IOException {
        var board = NoticeBoard.at(AtHand.notices(journal), Instant.MAX);
        return journal.alerts().stream()
                .filter(alert -> alert.cause() instanceof Alert.Strike strike
                        && strike.incident().equals(id))
                .flatMap(alert -> board.find(alert.object()).stream())
                .distinct()
                .map(object ->
                        new Ref("/notifications/" + object.id(), object.object().label()))
                .toList();
    }
}
