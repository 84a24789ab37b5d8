// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.truceline.journal.Misdeed.Kind;
import org.truceline.journal.RefusedException.Reason;
import org.truceline.ledger.Hash;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.TlogProof;

/// Where the host takes what members have signed at home: exactly their bytes, each entry once, nothing in another's
/// name. With each batch goes an entry of the host's that says when he took it: the record's time.
public final class Reception {
    private final Journal journal;
    private final Duration tolerance;

    /// @param journal open for writing
    /// @param tolerance how far the clock of a member may be off before the record says so
    public Reception(Journal journal, Duration tolerance) {
        this.journal = journal;
        this.tolerance = tolerance;
    }

    /// That entries are on record.
    ///
    /// @param next the number that the author's next entry has
    /// @param proof where the last of them stands in the log, with the way to the root and the signed checkpoint
    public record Receipt(long next, TlogProof proof) {}

    /// Times of a handing-in.
    ///
    /// @param now by the clock of whoever hands in
    /// @param heard by the host's clock, when it last heard from him
    public record Said(Instant now, Instant heard) {}

    /// The number that the next entry of an author has.
    public long next(String author) {
        return journal.index().findAuthor(author).map(Index.Head::next).orElse(0L);
    }

    /// Takes entries in their order, those that are on record already for granted. When it returns, all are on record.
    ///
    /// @param author who hands them in: no other's are taken
    /// @param entries at least one; the last is signed
    /// @param said what his clock says as he hands them in, and what the host's said when it last heard from him: a
    ///     clock of an exercise may jump between the two
    /// @throws RefusedException when one is not as it should be; then none was taken
    public Receipt take(String author, List<SignedEntry> entries, Said said) throws IOException {
        var fresh = new ArrayList<SignedEntry>();
        for (SignedEntry entry : entries) {
            if (!entry.author().equals(author)) {
                throw new RefusedException(
                        Reason.NOT_THEIRS, "an entry of " + entry.author() + " that " + author + " hands in");
            }
            if (!isOnRecord(entry)) {
                fresh.add(entry);
            }
        }
        if (!fresh.isEmpty()) {
            require(author, fresh);
            append(author, fresh, said);
        }
        return receipt(entries.getLast());
    }

    private boolean isOnRecord(SignedEntry entry) {
        var known = journal.index().findPlace(entry.author(), entry.seq());
        if (known.isPresent() && !known.get().hash().equals(entry.hash())) {
            throw new RefusedException(
                    Reason.TWO_ENTRIES,
                    "another entry of " + entry.author() + " is on record under its number " + entry.seq());
        }
        return known.isPresent();
    }

    private void require(String author, List<SignedEntry> entries) {
        var head = journal.index().findAuthor(author);
        long next = head.map(Index.Head::next).orElse(0L);
        Hash last = head.map(Index.Head::last).orElse(Envelope.NO_PREVIOUS);
        var keys = keys(author);
        for (SignedEntry entry : entries) {
            if (entry.seq() != next || !entry.envelope().prev().equals(last)) {
                throw new RefusedException(
                        Reason.GAP, "entry " + entry.seq() + " of " + author + " where " + next + " is expected");
            }
            requireBody(author, entry, keys);
            next++;
            last = entry.hash();
        }
        if (entries.getLast().envelope().signature() == null) {
            throw new RefusedException(Reason.NOT_THEIRS, "the last entry carries no signature");
        }
    }

    /// The keys of an author as they stand now.
    private KeyBook keys(String author) {
        var book = new KeyBook();
        for (EntryType type : List.of(EntryType.KEY, EntryType.REVOKED, EntryType.DELEGATED)) {
            journal.index()
                    .values(type, author)
                    .forEach(value -> book.learn(author, new Body(type, author, author, value)));
        }
        return book;
    }

    private static void requireBody(String author, SignedEntry entry, KeyBook keys) {
        var body = entry.findBody()
                .orElseThrow(() -> RefusedException.malformed("entry " + entry.seq() + " comes without its content"));
        if (!entry.keepsItsWord()) {
            throw RefusedException.malformed("the content of entry " + entry.seq() + " is not what it commits to");
        }
        WhoMayWrite.faultOfMember(author, body).ifPresent(why -> {
            throw new RefusedException(Reason.NOT_ALLOWED, "entry " + entry.seq() + " of " + author + " is " + why);
        });
        Legible.fault(body).ifPresent(why -> {
            throw RefusedException.malformed("entry " + entry.seq() + " of " + author + " is " + why);
        });
        boolean isSigned = entry.envelope().signature() != null;
        if (!isSigned && KeyBook.signsItself(body.type())) {
            throw new RefusedException(Reason.NOT_THEIRS, "entry " + entry.seq() + " carries no signature of its own");
        }
        if (isSigned) {
            try {
                keys.verify(entry.envelope(), body.type());
            } catch (IllegalArgumentException e) {
                throw new RefusedException(Reason.NOT_THEIRS, "entry " + entry.seq() + ": " + e.getMessage());
            }
        }
        keys.learn(author, body).ifPresent(why -> {
            throw new RefusedException(Reason.NOT_ALLOWED, "entry " + entry.seq() + " is " + why);
        });
    }

    private void append(String author, List<SignedEntry> entries, Said said) throws IOException {
        long first = journal.checkpoint().size();
        Instant taken = journal.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var words = new ArrayList<Body>();
        words.add(Body.received(author, first, first + entries.size() - 1, taken));
        words.addAll(seen(author, entries, said, taken));
        var all = new ArrayList<>(entries);
        all.addAll(journal.host().sign(words, taken));
        journal.commit(all);
    }

    /// What the host sees of clocks, which he says once and corrects nowhere.
    private List<Body> seen(String author, List<SignedEntry> entries, Said said, Instant taken) {
        var seen = new ArrayList<Misdeed>();
        journal.lastTime().filter(taken::isBefore).ifPresent(before -> {
            String words = "the host takes an entry at " + taken + ", after one at " + before;
            seen.add(new Misdeed(Kind.CLOCK_BACK, Journal.HOST, before.toString(), words));
        });
        if (said.now().isAfter(taken.plus(tolerance))
                || said.now().isBefore(said.heard().minus(tolerance))) {
            String words = "the clock of " + author + " says " + said.now() + ", that of the host " + taken;
            seen.add(new Misdeed(Kind.CLOCK_OFF, author, day(taken), words));
        }
        Instant before = Instant.MIN;
        for (SignedEntry entry : entries) {
            String number = "entry-" + entry.seq();
            if (entry.at().isAfter(taken.plus(tolerance))) {
                String words = "an entry of " + author + " says " + entry.at() + "; the host took it at " + taken;
                seen.add(new Misdeed(Kind.CLOCK_OFF, author, number, words));
            }
            if (entry.at().isBefore(before)) {
                String words = "an entry of " + author + " says " + entry.at() + ", the one before it " + before;
                seen.add(new Misdeed(Kind.CLOCK_BACK, author, number, words));
            }
            before = entry.at();
        }
        return seen.stream()
                .map(misdeed -> Body.of(misdeed, Journal.HOST))
                .filter(body -> !journal.holds(EntryType.MISDEED, body.id()))
                .toList();
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, "2016-09-12".length());
    }

    private Receipt receipt(SignedEntry entry) throws IOException {
        long index = journal.index()
                .findPlace(entry.author(), entry.seq())
                .orElseThrow(() -> new IOException("entry " + entry.seq() + " is not in the index; run rebuild"))
                .entry();
        LogReader log = journal.log();
        String note = new String(log.note().toBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Receipt(next(entry.author()), TlogProof.of(log.inclusionProof(index), note, new byte[0]));
    }
}
