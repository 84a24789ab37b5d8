// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.LogReplica;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.Policy;
import org.truceline.ledger.SignedNote;

/// A member's whole copy of a record that another hosts, in the same folders: all that reads a record reads it. It
/// follows the host's log entry by entry and believes nothing that the host's key did not sign, or that takes back what
/// it holds.
///
/// What comes in several parts is held until its checkpoint is reached: the content on disk, so that days of
/// photographs need not fit into memory, and the entries, which are small, in memory.
///
/// Order of a step, and what a crash leaves: (1) content, durably: frames beyond the log's size, cut off at the next
/// opening; (2) files of terms, staged; (3) the log, whose checkpoint is the commit point; (4) index, erasures, files
/// of terms in their places: made up for at the next opening. One process at a time has a copy; not for use by several
/// threads at once.
public final class Replica implements AutoCloseable {
    private final RecordFolder folder;
    private final ContentStore content;
    private final LogReplica log;

    /// What came and is not followed yet, as the log will hold it; and the terms among it.
    private final List<byte[]> held = new ArrayList<>();

    private final List<TermsFile> heldTerms = new ArrayList<>();

    private Replica(RecordFolder folder, LogReplica log) {
        this.folder = folder;
        this.content = new ContentStore(folder.content());
        this.log = log;
    }

    /// @param dir new, or such a copy
    /// @param key of the record's log
    public static Replica open(Path dir, NoteVerifier key) throws IOException {
        var folder = new RecordFolder(dir);
        var replica = new Replica(folder, LogReplica.open(folder.log(), key));
        boolean opened = false;
        try {
            replica.content.clearStaged();
            replica.content.truncate(replica.log.size());
            if (replica.log.size() > 0) {
                replica.settle();
            }
            opened = true;
            return replica;
        } finally {
            if (!opened) {
                replica.close();
            }
        }
    }

    public long size() {
        return log.size();
    }

    /// How many entries have come, those that are held until their checkpoint is reached included.
    public long came() {
        return log.size() + held.size();
    }

    /// Holds entries that are on the way to a later checkpoint.
    ///
    /// @param entries from [#came()] on
    /// @throws RefusedException when a content is not what its entry commits to, or terms have no name of a file; then
    ///     none of these is held
    public void hold(List<SignedEntry> entries) throws IOException {
        for (SignedEntry entry : entries) {
            if (!entry.keepsItsWord()) {
                throw RefusedException.malformed("a content of " + entry.author() + " that the entry does not name");
            }
        }
        var terms = terms(entries);
        content.append(came(), entries.stream().map(SignedEntry::frame).toList());
        entries.forEach(entry -> held.add(entry.bytes()));
        heldTerms.addAll(terms);
    }

    /// Goes on to a later checkpoint of the log.
    ///
    /// @param entries all from [#came()] to its size
    /// @throws RefusedException when a content is not what its entry commits to, or terms have no name of a file
    /// @throws org.truceline.ledger.LedgerException when the checkpoint is not signed by the log's key, or entries and
    ///     checkpoint are not of the log that is followed here; then nothing is held any more
    public void follow(List<SignedEntry> entries, SignedNote note) throws IOException {
        long before = log.size();
        boolean followed = false;
        try {
            hold(entries);
            new TermsFolder(folder).stage(heldTerms);
            log.follow(held, note);
            followed = true;
        } finally {
            held.clear();
            heldTerms.clear();
            if (!followed) {
                content.truncate(before);
            }
        }
        settle();
    }

    private void settle() throws IOException {
        boolean isErasing;
        try (var index = Index.open(folder.index())) {
            CatchUp.run(folder, content, index);
            var erased = new ArrayList<Long>();
            index.entries(EntryType.ERASED).forEach(item -> erased.add(Long.valueOf(item.id())));
            isErasing = content.erase(erased) > 0;
            var terms = new ArrayList<TermsFile>();
            for (var item : index.entries(EntryType.TERMS)) {
                terms.add(file(Body.parse(content.body(item.entry()))));
            }
            new TermsFolder(folder).settle(terms);
            keepWitnessed(index);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (isErasing) {
            Rebuild.run(folder);
        }
    }

    /// A checkpoint that the quorum of the policy on record has seen is kept for later, as its host keeps it.
    private void keepWitnessed(Index index) throws IOException {
        var policy = index.list(EntryType.POLICY, json -> json.path("text").asString("")).stream()
                .findFirst();
        var note = findNote();
        if (policy.isPresent()
                && note.isPresent()
                && Policy.parse(policy.get()).standing(note.get()).complete()) {
            Files.createDirectories(folder.witnessed().resolveSibling("."));
            Whole.write(folder.witnessed(), note.get().toBytes());
        }
    }

    private static List<TermsFile> terms(List<SignedEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.findBody().stream())
                .filter(body -> body.type() == EntryType.TERMS)
                .map(Replica::file)
                .toList();
    }

    private static TermsFile file(Body body) {
        try {
            return new TermsFile(body.id(), body.value().path("text").asString());
        } catch (IllegalArgumentException e) {
            throw RefusedException.malformed("a copy takes no such terms: " + e.getMessage());
        }
    }

    /// The checkpoint that the copy holds, as the host signed it; empty before the first.
    public Optional<SignedNote> findNote() throws IOException {
        return log.size() == 0
                ? Optional.empty()
                : Optional.of(LogReader.open(folder.log()).note());
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
