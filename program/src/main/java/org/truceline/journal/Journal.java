// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.Hash;
import org.truceline.ledger.Log;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteSigner;
import org.truceline.ledger.NoteVerifier;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Note;
import org.truceline.model.Report;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import tools.jackson.databind.JsonNode;

/// A record that is open: appends bodies in one commit and answers what the record holds now.
///
/// Order of a commit, and what a crash leaves after each step: (1) bodies into `content/`, durably: frames that no
/// entry commits to, cut off at the next opening; (2) entries into the log, whose checkpoint is the commit point: see
/// [Log]; (3) the index catches up: it lags, and catches up at the next opening by the same code.
///
/// One process at a time writes a record; any number read it. Not for use by several threads at once.
public final class Journal implements AutoCloseable {
    /// Who writes what the program itself takes in, reads, matches and judges.
    public static final String HOST = "host";

    private static final String LOG_KEY = "log";

    private final RecordFolder folder;
    private final Clock clock;
    private final ContentStore content;
    private final Index index;
    private final Keyring keyring;
    private final @Nullable Log log;
    private final Map<String, Author> authors = new HashMap<>();

    private Journal(RecordFolder folder, Clock clock, @Nullable Log log) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.content = new ContentStore(folder.content());
        this.keyring = new Keyring(folder.keys());
        this.log = log;
        this.index = Index.open(folder.index());
    }

    /// Lays down a new record in `dir`, which must be new or empty, with the terms as its first content.
    ///
    /// @param name of the record, used in the log's origin: letters, digits and hyphens
    public static Journal init(Path dir, String name, List<TermsFile> terms, Clock clock) throws IOException {
        var folder = new RecordFolder(dir);
        Files.createDirectories(dir);
        var keyring = new Keyring(folder.keys());
        String origin = "truceline/" + name;
        var signer = NoteSigner.of(origin, keyring.key(LOG_KEY));
        var journal = new Journal(folder, clock, Log.create(folder.log(), origin, signer));
        var first = new ArrayList<Body>();
        first.add(Body.key(EntryType.RECORD, origin, signer.verifier().vkey()));
        first.add(Body.key(
                EntryType.KEY, HOST, new NoteVerifier(HOST, keyring.key(HOST).publicKey()).vkey()));
        terms.forEach(file -> first.add(Body.of(file)));
        journal.append(HOST, first);
        Files.createDirectories(folder.terms());
        for (TermsFile file : terms) {
            Files.writeString(folder.terms().resolve(file.name()), file.text());
        }
        return journal;
    }

    /// Opens a record to add to it, mending what a crash may have left.
    ///
    /// @throws org.truceline.ledger.LogLockedException when another process has it open for writing
    public static Journal open(Path dir, Clock clock) throws IOException {
        var folder = existing(dir);
        var signer = NoteSigner.of(origin(folder), new Keyring(folder.keys()).key(LOG_KEY));
        var journal = new Journal(folder, clock, Log.open(folder.log(), signer));
        journal.content.truncate(journal.checkpoint().size());
        journal.catchUp();
        return journal;
    }

    /// Opens a record to read it, while others may write.
    public static Journal openToRead(Path dir) throws IOException {
        var journal = new Journal(existing(dir), Clock.systemUTC(), null);
        journal.catchUp();
        return journal;
    }

    /// Makes the index again from the log alone.
    public static void rebuild(Path dir) throws IOException {
        var folder = existing(dir);
        Index.delete(folder.index());
        openToRead(dir).close();
    }

    private static RecordFolder existing(Path dir) throws IOException {
        var folder = new RecordFolder(dir);
        if (!Files.exists(folder.log().resolve("checkpoint"))) {
            throw new IOException("there is no record in " + dir + " (make one with: truceline init)");
        }
        return folder;
    }

    private static String origin(RecordFolder folder) throws IOException {
        return LogReader.open(folder.log()).checkpoint().origin();
    }

    /// Appends bodies in their order as entries of one author, in one commit. When it returns they are on record.
    ///
    /// @param author [#HOST], or a side whose key this machine holds; a key is made and announced on first use
    public void append(String author, List<Body> bodies) throws IOException {
        if (bodies.isEmpty()) {
            return;
        }
        var writer = author(author);
        var all = new ArrayList<>(bodies);
        if (!author.equals(HOST) && index.findAuthor(author).isEmpty()) {
            all.addFirst(Body.key(
                    EntryType.KEY, author, new NoteVerifier(author, writer.key().publicKey()).vkey()));
        }
        var frames = all.stream()
                .map(body -> new ContentStore.Frame(Salt.fresh(), body.toBytes()))
                .toList();
        content.append(openLog().size(), frames);
        var commitments = frames.stream().map(ContentStore.Frame::commitment).toList();
        try {
            openLog().append(writer.write(commitments, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (IOException | RuntimeException e) {
            authors.clear(); // Their chains moved on, the log did not: take them from the index again.
            throw e;
        }
        catchUp();
    }

    private Author author(String name) throws IOException {
        var known = authors.get(name);
        if (known != null) {
            return known;
        }
        var head = index.findAuthor(name);
        var author = new Author(
                name,
                keyring.key(name),
                head.map(Index.Head::next).orElse(0L),
                head.map(Index.Head::last).orElse(Envelope.NO_PREVIOUS));
        authors.put(name, author);
        return author;
    }

    private Log openLog() {
        if (log == null) {
            throw new IllegalStateException("the record is open for reading only");
        }
        return log;
    }

    /// Applies to the index what the log has and it has not; begins anew when the index is of another log.
    private void catchUp() throws IOException {
        var reader = LogReader.open(folder.log());
        var state = index.state();
        if (!isOf(state, reader)) {
            throw new IOException("the index in " + folder.index() + " is not of this log; run: truceline rebuild");
        }
        if (state.size() == reader.size()) {
            return;
        }
        try (var update = index.update();
                var bodies = new BodyWalk(content, state.size())) {
            var last = new Hash[] {state.last()};
            reader.forEach(state.size(), (entry, bytes) -> {
                var envelope = Envelope.parse(bytes)
                        .orElseThrow(() -> new IllegalStateException("entry " + entry + " is malformed; run verify"));
                last[0] = Envelope.hash(bytes);
                update.apply(entry, envelope, last[0], Body.parse(bodies.next()));
            });
            update.commit(new Index.State(reader.size(), last[0]));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean isOf(Index.State state, LogReader reader) throws IOException {
        if (state.size() == 0) {
            return true;
        }
        return state.size() <= reader.size()
                && Envelope.hash(reader.entry(state.size() - 1)).equals(state.last());
    }

    public Checkpoint checkpoint() throws IOException {
        return log != null ? log.checkpoint() : LogReader.open(folder.log()).checkpoint();
    }

    public List<TermsFile> terms() {
        return index.entries(EntryType.TERMS).stream()
                .map(item -> new TermsFile(item.id(), text(item.entry())))
                .toList();
    }

    /// The folder beside the log whose gazetteer files reports are read with; it need not exist.
    public Path gazetteerFolder() {
        return folder.gazetteer();
    }

    /// The gazetteer files that reports were last read with, none for the built-in places alone.
    public List<GazetteerFile> gazetteer() {
        return index.list(EntryType.GAZETTEER, json -> json).stream()
                .flatMap(json -> json.path("files").valueStream())
                .map(file -> new GazetteerFile(
                        file.path("name").asString(),
                        file.path("sha256").asString(),
                        file.path("places").asInt()))
                .toList();
    }

    /// Puts on record which gazetteer files reports are read with from here on, unless it says so already.
    public void readWith(List<GazetteerFile> files) throws IOException {
        if (!files.equals(gazetteer())) {
            append(HOST, List.of(Body.of(files)));
        }
    }

    private String text(long entry) {
        try {
            return Body.parse(content.body(entry)).value().path("text").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Report> reports() {
        return index.list(EntryType.REPORT, Forms::report);
    }

    /// The statements that count: as they stand after review, without those that were rejected.
    public List<Statement> statements() {
        return reviewed().stream()
                .flatMap(reviewed -> reviewed.standing().stream())
                .toList();
    }

    /// All statements as first read, each with its reviews.
    public List<Reviewed> reviewed() {
        Map<StatementId, List<Review>> reviews = index.list(EntryType.REVIEW, ReviewForm::read).stream()
                .collect(Collectors.groupingBy(Review::statement));
        return index.list(EntryType.STATEMENT, StatementForm::read).stream()
                .map(statement -> new Reviewed(statement, reviews.getOrDefault(statement.id(), List.of())))
                .toList();
    }

    /// The incidents as they stand now.
    public List<Incident> incidents() {
        var statements = statements().stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        return index.list(EntryType.INCIDENT, json -> Forms.incident(json, statements));
    }

    public List<Finding> findings() {
        return index.list(EntryType.FINDING, Forms::finding);
    }

    public List<Note> notes() {
        return index.list(EntryType.NOTE, Forms::note);
    }

    public List<Discrepancy> discrepancies() {
        return index.list(EntryType.DISCREPANCY, Forms::discrepancy);
    }

    public List<JsonNode> rejects() {
        return index.list(EntryType.REJECT, json -> json);
    }

    public boolean holds(EntryType type, String id) {
        return index.findEntry(type, id).isPresent();
    }

    /// The number in the log of the newest entry under an id.
    public Optional<Long> findEntry(EntryType type, String id) {
        return index.findEntry(type, id);
    }

    /// For every id of a type, the number of its newest entry.
    public Map<String, Long> entries(EntryType type) {
        return index.entries(type).stream().collect(Collectors.toMap(Index.IdAndEntry::id, Index.IdAndEntry::entry));
    }

    @Override
    public void close() throws IOException {
        index.close();
        if (log != null) {
            log.close();
        }
    }
}
