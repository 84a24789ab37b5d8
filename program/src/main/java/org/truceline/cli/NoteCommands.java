// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Desk;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.NoteForm;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.Channels;
import org.truceline.node.NodeConfig;
import org.truceline.terms.Agreement;

/// Writes a note of a side into a record, once the desk lets it.
final class NoteCommands {
    private NoteCommands() {}

    /// Writes a note and tells what became of it.
    ///
    /// @param channel absent for the channel of the case or note that the deed is about
    /// @param anyway whether a note is written that the desk would refuse and that counts on record all the same
    static int write(
            NoteOptions.Writer writer,
            @Nullable String channel,
            Deed deed,
            String words,
            boolean anyway,
            PrintWriter out)
            throws IOException {
        try (var hand = Hand.of(writer.dir, writer.from, writer.signing.find())) {
            var agreement = hand.record().agreement();
            var desk = new Channels(agreement, hand.record().journal())
                    .at(hand.clock().instant());
            requireWriter(desk, writer.from);
            String where = channel == null ? channelOf(desk, deed) : requireChannel(agreement, channel);
            var now = hand.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            String id = UUID.randomUUID().toString().substring(0, 8);
            var note = new Note(id, writer.from, writer.by, writer.body, where, deed, words, now);
            if (!NodeConfig.isNode(writer.dir)) {
                lapse(hand.record(), hand.clock().instant());
            }
            append(hand, note, anyway);
            tell(hand, note, writer.json, out);
            return Exit.DONE;
        }
    }

    /// Puts a note on a record that this machine hosts: what has passed in silence before is put on it first.
    static void append(OpenRecord record, Note note, Clock clock) throws IOException {
        lapse(record, clock.instant());
        append(new Hand(record, record.journal().pen(note.from()), clock, true), note, false);
    }

    private static void append(Hand hand, Note note, boolean anyway) throws IOException {
        var record = hand.record();
        var now = hand.clock().instant();
        var desk = new Channels(record.agreement(), record.journal()).at(now);
        requireWriter(desk, note.from());
        requireChannel(record.agreement(), note.channel());
        requireOnRecord(record.journal(), note.deed());
        var refusal = anyway ? Optional.<String>empty() : desk.refuse(note, now);
        refusal.ifPresent(why -> {
            throw new UsageException("the note is refused: " + why);
        });
        hand.pen().write(List.of(Body.of(note)));
    }

    /// Puts on record, once, the deadlines that have passed in silence.
    ///
    /// @return how many there were
    static int lapse(OpenRecord record, Instant now) throws IOException {
        var due = Channels.lapsed(record.agreement(), record.journal(), now);
        record.journal().pen(Journal.HOST).write(due);
        return due.size();
    }

    /// @throws UsageException when the agreement knows no such writer or no such channel
    static void requireKnown(OpenRecord record, String from, String channel, Instant now) {
        requireWriter(new Channels(record.agreement(), record.journal()).at(now), from);
        requireChannel(record.agreement(), channel);
    }

    private static void requireWriter(Desk desk, String from) {
        if (!desk.writers().contains(from)) {
            throw new UsageException(
                    "there is no side or member '" + from + "'; expected one of " + String.join(", ", desk.writers()));
        }
    }

    private static String requireChannel(Agreement agreement, String channel) {
        if (agreement.machinery().findChannel(channel).isEmpty()) {
            var channels = agreement.machinery().channels().stream()
                    .map(org.truceline.terms.Channel::id)
                    .toList();
            throw new UsageException(
                    "there is no channel '" + channel + "'; expected one of " + String.join(", ", channels));
        }
        return channel;
    }

    /// What an allegation points at has to be on record.
    private static void requireOnRecord(Journal journal, Deed deed) {
        if (deed instanceof Deed.Raised raised) {
            raised.about().incidents().forEach(id -> requireOnRecord(journal, EntryType.INCIDENT, id));
            raised.about().statements().forEach(id -> requireOnRecord(journal, EntryType.STATEMENT, id));
        }
    }

    private static void requireOnRecord(Journal journal, EntryType type, String id) {
        if (!journal.holds(type, id)) {
            throw new UsageException("there is no " + type.code() + " '" + id + "' on record");
        }
    }

    private static String channelOf(Desk desk, Deed deed) {
        if (deed instanceof Deed.Approved approved) {
            return desk.findNote(approved.note())
                    .map(note -> note.value().channel())
                    .orElseThrow(() -> new UsageException("there is no note '" + approved.note() + "'"));
        }
        String id = deed instanceof Deed.OfCase step ? step.caseId() : "";
        return desk.findCase(id)
                .map(org.truceline.channel.Case::channel)
                .or(() -> desk.held().stream()
                        .filter(note -> note.value().deed() instanceof Deed.Raised raised
                                && raised.caseId().equals(id))
                        .map(note -> note.value().channel())
                        .findFirst())
                .orElseThrow(() -> new UsageException("there is no case '" + id + "' (truceline case list DIR)"));
    }

    private static void tell(Hand hand, Note note, boolean json, PrintWriter out) {
        var record = hand.record();
        var now = hand.clock().instant();
        var desk = new Channels(record.agreement(), record.journal()).at(now);
        String effect = effect(desk, note);
        if (json) {
            out.println(Plain.text(Json.line(NoteForm.write(note).put("effect", effect))));
        } else {
            boolean pending = desk.findNote(note.id()).filter(AtHand::isPending).isPresent();
            String where = pending ? " is signed and waits to be sent; " : " is on record; ";
            out.println("note " + note.id() + where + effect);
        }
    }

    /// What became of a note, in words.
    private static String effect(Desk desk, Note note) {
        for (var waiting : desk.waiting()) {
            if (waiting.note().value().id().equals(note.id())) {
                return "it waits for " + String.join(" and ", waiting.missing());
            }
        }
        if (desk.held().stream().anyMatch(held -> held.value().id().equals(note.id()))) {
            return "it is held until both sides of the case take part again";
        }
        for (var announced : desk.announced()) {
            if (announced.note().value().id().equals(note.id())) {
                return "it takes effect at " + announced.at();
            }
        }
        for (var aside : desk.aside()) {
            if (aside.what().endsWith(" " + note.id())) {
                return "it does not count: " + aside.why();
            }
        }
        return note.caseId()
                .flatMap(desk::findCase)
                .map(found ->
                        "case " + found.id() + " is " + found.state().code().replace('_', ' '))
                .orElse("it counts");
    }
}
