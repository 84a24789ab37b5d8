// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.Log;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteSignature;
import org.truceline.ledger.NoteSigner;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.Policy;

/// A record that is open: appends bodies in one commit and answers what the record holds now.
///
/// Order of a commit, and what a crash leaves after each step: (1) bodies into `content/`, durably: frames that no
/// entry commits to, cut off at the next opening; (2) entries into the log, whose checkpoint is the commit point: see
/// [Log]; (3) the index catches up: it lags, and catches up at the next opening by the same code.
///
/// One process at a time writes a record; any number read it. Not for use by several threads at once.
public final class Journal extends OnRecord implements AutoCloseable {
    /// Who writes what the program itself takes in, reads, matches and judges.
    public static final String HOST = "host";

    private static final String LOG_KEY = "log";

    private final Clock clock;
    private final Keyring keyring;
    private final @Nullable Log log;

    /// Where the record is read as it stood earlier.
    private final @Nullable AsOf asOf;

    /// Of what is read, where others may write meanwhile.
    private final @Nullable Checkpoint held;

    private Journal(RecordFolder folder, Clock clock, Keyring keyring, Log log) throws IOException {
        super(folder);
        this.clock = clock;
        this.keyring = keyring;
        this.log = log;
        this.asOf = null;
        this.held = null;
    }

    private Journal(RecordFolder folder) throws IOException {
        super(folder);
        this.clock = Clock.systemUTC();
        this.keyring = new Keyring(folder.keys(), KeyFile.Passphrase.NONE);
        this.log = null;
        this.asOf = null;
        boolean opened = false;
        try {
            catchUp();
            // The index first: the log may have grown since, and has what the index has.
            long size = index.hold().size();
            this.held = LogReader.open(folder.log()).checkpointAt(size);
            opened = true;
        } finally {
            if (!opened) {
                index.close();
            }
        }
    }

    private Journal(RecordFolder folder, AsOf asOf) throws IOException {
        super(folder, asOf.index());
        this.clock = Clock.systemUTC();
        this.keyring = new Keyring(folder.keys(), KeyFile.Passphrase.NONE);
        this.log = null;
        this.asOf = asOf;
        this.held = asOf.checkpoint();
    }

    /// Lays down a new record in `dir`, which must be new or empty, with the terms as its first content.
    ///
    /// @param name of the record, used in the log's origin: letters, digits and hyphens
    public static Journal init(Path dir, String name, List<TermsFile> terms, Clock clock) throws IOException {
        return init(dir, name, terms, clock, KeyFile.Passphrase.NONE);
    }

    /// @param passphrase under which the keys of this machine are stored, if there is one
    public static Journal init(Path dir, String name, List<TermsFile> terms, Clock clock, KeyFile.Passphrase passphrase)
            throws IOException {
        return init(dir, name, terms, clock, passphrase, false);
    }

    /// @param isExercise whether nothing of what will be on this record is real; its first entry says so for good
    public static Journal init(
            Path dir,
            String name,
            List<TermsFile> terms,
            Clock clock,
            KeyFile.Passphrase passphrase,
            boolean isExercise)
            throws IOException {
        var folder = new RecordFolder(dir);
        Files.createDirectories(dir);
        var keyring = new Keyring(folder.keys(), passphrase);
        String origin = "truceline/" + name;
        var signer = keyring.create(LOG_KEY, origin);
        var host = keyring.create(HOST, HOST);
        var journal = new Journal(folder, clock, keyring, Log.create(folder.log(), origin, signer));
        var first = new ArrayList<Body>();
        first.add(Body.record(origin, signer.verifier().vkey(), isExercise));
        first.add(Body.key(EntryType.KEY, HOST, host.verifier().vkey()));
        terms.forEach(file -> first.add(Body.of(file)));
        journal.append(HOST, first);
        new TermsFolder(folder).settle(terms);
        return journal;
    }

    /// Puts terms on record in place of those under the same names, with all that follows from it, in one commit.
    ///
    /// Their files are in place when it returns; what a crash leaves before, [TermsFolder] says.
    ///
    /// @param follows what is found otherwise under them
    public void adopt(List<TermsFile> files, List<Body> follows) throws IOException {
        var folderOfTerms = new TermsFolder(folder);
        folderOfTerms.stage(files);
        var bodies = new ArrayList<Body>();
        files.forEach(file -> bodies.add(Body.of(file)));
        bodies.addAll(follows);
        append(HOST, bodies);
        folderOfTerms.settle(terms());
    }

    /// Opens a record to add to it, mending what a crash may have left.
    ///
    /// @throws org.truceline.ledger.LogLockedException when another process has it open for writing
    public static Journal open(Path dir, Clock clock) throws IOException {
        return open(dir, clock, KeyFile.Passphrase.NONE);
    }

    /// @param passphrase of the keys of this machine, if they have one
    public static Journal open(Path dir, Clock clock, KeyFile.Passphrase passphrase) throws IOException {
        var folder = existing(dir);
        var keyring = new Keyring(folder.keys(), passphrase);
        var log = Log.open(folder.log(), keyring.get(LOG_KEY));
        boolean opened = false;
        try {
            var journal = new Journal(folder, clock, keyring, log);
            journal.mend();
            opened = true;
            return journal;
        } finally {
            if (!opened) {
                log.close();
            }
        }
    }

    /// Ends what a crash cut off, each step by the code that would have ended it.
    private void mend() throws IOException {
        content.clearStaged();
        content.truncate(checkpoint().size());
        catchUp();
        new TermsFolder(folder).settle(terms());
        var erased = index.entries(EntryType.ERASED).stream()
                .map(item -> Long.valueOf(item.id()))
                .toList();
        if (content.erase(erased) > 0) {
            rebuildIndex();
        }
    }

    private void rebuildIndex() throws IOException {
        index.close();
        Rebuild.run(folder);
        index = Index.open(folder.index());
        catchUp();
    }

    /// Opens a record to read it, while others may write: all that is read is of one checkpoint, the one that the log
    /// had at the opening.
    public static Journal openToRead(Path dir) throws IOException {
        return new Journal(existing(dir));
    }

    /// Opens a record to read it as it stood when its log had `size` entries, whatever came since. What was erased
    /// since is not there.
    ///
    /// @param size from 1 to as many entries as the log has
    /// @throws IllegalArgumentException for a size that the log has not reached
    public static Journal openAsOf(Path dir, long size) throws IOException {
        var folder = existing(dir);
        return new Journal(folder, AsOf.open(folder, size));
    }

    /// Makes the index again from the log alone.
    public static void rebuild(Path dir) throws IOException {
        Rebuild.run(existing(dir));
    }

    private static RecordFolder existing(Path dir) throws IOException {
        var folder = new RecordFolder(dir);
        if (!Files.exists(folder.log().resolve("checkpoint"))) {
            throw new IOException("there is no record in " + dir + " (make one with: truceline init)");
        }
        return folder;
    }

    /// Appends bodies in their order as entries of one author, in one commit. When it returns they are on record.
    ///
    /// @param author [#HOST], or a side whose key this machine holds; for one that is not on record yet, a key is made
    ///     and announced
    public void append(String author, List<Body> bodies) throws IOException {
        if (bodies.isEmpty()) {
            return;
        }
        boolean isNew = !author.equals(HOST) && index.findAuthor(author).isEmpty();
        var held = keyring.find(author);
        var signer = held.isEmpty() && isNew ? keyring.create(author, author) : keyring.get(author);
        append(author, signer, bodies);
    }

    /// The same, signed with a key that the author brings: his own, one that he has delegated to, or his recovery key.
    /// Whether that key may sign is for [RecordCheck] to say; one that is of no use is refused here.
    ///
    /// @throws IOException when the key is not one that the record knows for this author
    public void append(String author, NoteSigner signer, List<Body> bodies) throws IOException {
        if (bodies.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(bodies);
        boolean isAnnounced = bodies.stream()
                .anyMatch(body -> body.type() == EntryType.KEY && body.id().equals(author));
        if (!isAnnounced && index.findAuthor(author).isEmpty()) {
            all.addFirst(Body.key(new NoteVerifier(author, signer.verifier().key()), Optional.empty(), "announced"));
        }
        KnownKeys.require(index, author, signer);
        commit(author(author, signer), all);
    }

    /// A pen that writes onto this record as one author, as [#append(String, List)] does.
    public Pen pen(String author) {
        return new Writing(author, bodies -> append(author, bodies));
    }

    /// The same with a key that the author brings, as [#append(String, NoteSigner, List)] does.
    public Pen pen(String author, NoteSigner signer) {
        return new Writing(author, bodies -> append(author, signer, bodies));
    }

    private interface Appending {
        void append(List<Body> bodies) throws IOException;
    }

    private record Writing(String author, Appending to) implements Pen {
        @Override
        public void write(List<Body> bodies) throws IOException {
            to.append(bodies);
        }
    }

    private void commit(Author writer, List<Body> all) throws IOException {
        commit(writer.sign(all, clock.instant()));
    }

    /// Appends entries that are signed already, in one commit.
    void commit(List<SignedEntry> entries) throws IOException {
        content.append(
                openLog().size(), entries.stream().map(SignedEntry::frame).toList());
        openLog().append(entries.stream().map(SignedEntry::bytes).toList());
        catchUp();
    }

    /// The hand of the host, who says on record what he took and when.
    Author host() throws IOException {
        return author(HOST, keyring.get(HOST));
    }

    Clock clock() {
        return clock;
    }

    /// The chain goes on where the index, which has caught up with the log, says that it ends.
    private Author author(String name, NoteSigner signer) {
        var head = index.findAuthor(name);
        return new Author(
                name,
                signer.key(),
                head.map(Index.Head::next).orElse(0L),
                head.map(Index.Head::last).orElse(Envelope.NO_PREVIOUS));
    }

    /// Erases the content of entries and of all that repeats it or rests on it. When it returns, salts and bytes are
    /// gone from this disk and from the index, and the log is as it was, with entries more that say what went, by whom
    /// and why.
    ///
    /// Order, and what a crash leaves after each step: (1) those entries, durably: the next opening for writing erases;
    /// (2) the content: an index that still has it, which goes with the same opening; (3) the index.
    ///
    /// @return the entries whose content is gone
    /// @throws IllegalArgumentException when an entry has no content, or is one that the record is verified by
    public Set<Long> erase(Collection<Long> entries, String by, String why) throws IOException {
        var goes = Erasure.read(content, LogReader.open(folder.log())).closure(entries);
        var bodies = new ArrayList<Body>();
        goes.forEach((entry, type) -> bodies.add(Body.erased(entry, type, by, why)));
        append(HOST, bodies);
        content.erase(goes.keySet());
        rebuildIndex();
        return goes.keySet();
    }

    /// Publishes cosignatures over the present checkpoint, and keeps that for later when the quorum of the policy on
    /// record is there, if one is.
    public void cosign(List<NoteSignature> cosignatures) throws IOException {
        var policy = findPolicy();
        if (policy.isPresent()) {
            cosign(cosignatures, Policy.parse(policy.get()));
        } else {
            openLog().cosign(cosignatures);
        }
    }

    /// Publishes cosignatures over the present checkpoint, and keeps that for later when the quorum is there.
    ///
    /// @return what the checkpoint has by the policy now
    public Policy.Standing cosign(List<NoteSignature> cosignatures, Policy policy) throws IOException {
        openLog().cosign(cosignatures);
        var standing = policy.standing(openLog().note());
        if (standing.complete()) {
            Files.createDirectories(folder.witnessed().resolveSibling("."));
            Whole.write(folder.witnessed(), openLog().note().toBytes());
        }
        return standing;
    }

    private Log openLog() {
        if (log == null) {
            throw new IllegalStateException("the record is open for reading only");
        }
        return log;
    }

    private void catchUp() throws IOException {
        CatchUp.run(folder, content, index);
    }

    public Checkpoint checkpoint() throws IOException {
        return held != null ? held : openLog().checkpoint();
    }

    /// Puts on record which gazetteer files reports are read with from here on, unless it says so already.
    public void readWith(List<GazetteerFile> files) throws IOException {
        if (!files.equals(gazetteer())) {
            append(HOST, List.of(Body.of(files)));
        }
    }

    /// None where the record is read as it stood earlier.
    @Override
    public List<Pending> pending() throws IOException {
        return asOf != null ? List.of() : super.pending();
    }

    @Override
    public void close() throws IOException {
        if (asOf != null) {
            asOf.close();
            return;
        }
        index.close();
        if (log != null) {
            log.close();
        }
    }
}
