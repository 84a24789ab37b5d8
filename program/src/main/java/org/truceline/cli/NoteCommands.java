// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.truceline.channel.Desk;
import org.truceline.journal.Body;
import org.truceline.journal.Pen;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.terms.Agreement;

/// Writes a note of a side into a record, once the desk lets it.
final class NoteCommands {
    private NoteCommands() {}

    /// @param side id of a side of the agreement
    /// @param signing whose key signs for it, when it is not the side's own, which this machine must hold then
    static Note write(Path dir, NoteOptions.Signing signing, String side, String channel, Deed deed, String words)
            throws IOException {
        try (var hand = Hand.of(dir, side, signing.find())) {
            var now = hand.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            String id = UUID.randomUUID().toString().substring(0, 8);
            var note = Note.of(id, side, channel, deed, words, now);
            append(hand.record(), hand.pen(), note);
            return note;
        }
    }

    static void append(OpenRecord record, Note note) throws IOException {
        append(record, record.journal().pen(note.from()), note);
    }

    private static void append(OpenRecord record, Pen pen, Note note) throws IOException {
        requireKnown(record.agreement(), note.from(), note.channel());
        Desk.at(record.journal().notes(), note.at()).refuse(note).ifPresent(why -> {
            throw new UsageException("the note is refused: " + why);
        });
        pen.write(List.of(Body.of(note)));
        record.followNotes();
    }

    private static void requireKnown(Agreement agreement, String side, String channel) {
        var sides = agreement.cast().sides().stream()
                .map(org.truceline.terms.Side::id)
                .toList();
        if (!sides.contains(side)) {
            throw new UsageException("there is no side '" + side + "'; expected one of " + String.join(", ", sides));
        }
        if (agreement.machinery().findChannel(channel).isEmpty()) {
            var channels = agreement.machinery().channels().stream()
                    .map(org.truceline.terms.Channel::id)
                    .toList();
            throw new UsageException(
                    "there is no channel '" + channel + "'; expected one of " + String.join(", ", channels));
        }
    }
}
