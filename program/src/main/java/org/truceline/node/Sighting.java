// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Journal;
import org.truceline.journal.Misdeed;
import org.truceline.journal.Misdeed.Kind;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.SignedNote;

/// Holds every checkpoint that the host has signed, whoever shows it, against the log that lies here. A log is one
/// history: a checkpoint of it either is a stage of what lies here, or lies ahead and is looked at again later, or is
/// the host's signature under another history.
final class Sighting {
    /// "The last several": those who show them show the same few.
    private static final int MOST_AHEAD = 64;

    private final Path log;
    private final NoteVerifier key;
    private final Deque<Seen> ahead = new ArrayDeque<>();

    private record Seen(SignedNote note, Checkpoint checkpoint, String from) {}

    /// Something that two signed papers show.
    ///
    /// @param papers what is held here, and what was shown
    record Found(Misdeed misdeed, List<SignedNote> papers) {}

    Sighting(Path node, NoteVerifier key) {
        this.log = node.resolve("log");
        this.key = key;
    }

    /// @param from who showed it
    /// @throws org.truceline.ledger.LedgerException when the host's key did not sign it
    synchronized Optional<Found> see(SignedNote note, String from) throws IOException {
        note.verify(List.of(key));
        var seen = new Seen(note, Checkpoint.parse(note.text()), from);
        if (!seen.checkpoint().origin().equals(key.name())) {
            return Optional.empty(); // The key signs for that log alone; other texts of it are nobody's history.
        }
        var found = compare(seen);
        if (found.isEmpty()
                && isAhead(seen)
                && ahead.stream().noneMatch(known -> known.checkpoint().equals(seen.checkpoint()))) {
            ahead.addLast(seen);
            if (ahead.size() > MOST_AHEAD) {
                ahead.removeFirst();
            }
        }
        return found;
    }

    /// Looks again at what lay ahead, since the log here has grown.
    synchronized Optional<Found> lookAgain() throws IOException {
        for (Seen seen : List.copyOf(ahead)) {
            if (!isAhead(seen)) {
                ahead.remove(seen);
                var found = compare(seen);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The largest log that the host was seen to have signed up to now, if there is one: what he is asked for from here
    /// on must not be less.
    synchronized Optional<SignedNote> largest() throws IOException {
        var here = held();
        @Nullable SignedNote largest = here.map(LogReader::note).orElse(null);
        long size = here.map(LogReader::size).orElse(0L);
        for (Seen seen : ahead) {
            if (seen.checkpoint().size() > size) {
                largest = seen.note();
                size = seen.checkpoint().size();
            }
        }
        return Optional.ofNullable(largest);
    }

    /// What the host shows as his newest must not be less than what he had signed before he was asked.
    ///
    /// @param before what [#largest()] said then
    synchronized Optional<Found> newest(SignedNote note, Optional<SignedNote> before) {
        note.verify(List.of(key));
        long size = Checkpoint.parse(note.text()).size();
        return before.filter(earlier -> Checkpoint.parse(earlier.text()).size() > size)
                .map(earlier ->
                        rollback(earlier, Checkpoint.parse(earlier.text()).size(), note, size));
    }

    private static Found rollback(SignedNote held, long more, SignedNote shown, long less) {
        String words = "the host signed a log of " + more + " entries, and now shows one of " + less;
        return new Found(new Misdeed(Kind.ROLLBACK, Journal.HOST, more + "-to-" + less, words), List.of(held, shown));
    }

    private boolean isAhead(Seen seen) throws IOException {
        return held().map(LogReader::size).orElse(0L) < seen.checkpoint().size();
    }

    private Optional<Found> compare(Seen seen) throws IOException {
        var here = held();
        long size = seen.checkpoint().size();
        if (here.isEmpty()
                || here.get().size() < size
                || here.get().root(size).equals(seen.checkpoint().root())) {
            return Optional.empty();
        }
        String words = "the host signed two logs: of " + size + " entries, as " + seen.from() + " showed it, and of "
                + here.get().size() + ", as it is held here; neither continues the other";
        return Optional.of(new Found(
                new Misdeed(Kind.FORK, Journal.HOST, "size-" + size, words),
                List.of(here.get().note(), seen.note())));
    }

    private Optional<LogReader> held() throws IOException {
        return Files.exists(log.resolve("checkpoint")) ? Optional.of(LogReader.open(log)) : Optional.empty();
    }
}
