// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.Log;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteSignature;
import org.truceline.ledger.NoteSigner;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.Policy;
import org.truceline.model.Alert;
import org.truceline.model.Call;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.Notice;
import org.truceline.model.Recorded;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.Submission;
import org.truceline.model.View;
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
    private Index index;
    private final Keyring keyring;
    private final @Nullable Log log;

    /// Where the record is read as it stood earlier.
    private final @Nullable AsOf asOf;

    private Journal(RecordFolder folder, Clock clock, Keyring keyring, @Nullable Log log) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.content = new ContentStore(folder.content());
        this.keyring = keyring;
        this.log = log;
        this.asOf = null;
        this.index = Index.open(folder.index());
    }

    private Journal(RecordFolder folder, AsOf asOf) throws IOException {
        this.folder = folder;
        this.clock = Clock.systemUTC();
        this.content = new ContentStore(folder.content());
        this.keyring = new Keyring(folder.keys(), KeyFile.Passphrase.NONE);
        this.log = null;
        this.asOf = asOf;
        this.index = asOf.index();
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
        journal.writeTerms();
        return journal;
    }

    /// The files of terms lie in the folder for people to read; the record has them anyhow.
    private void writeTerms() throws IOException {
        Files.createDirectories(folder.terms());
        for (TermsFile file : terms()) {
            Path path = folder.terms().resolve(file.name());
            Path staged = staged(file);
            if (!Files.exists(path) || holds(staged, file)) {
                Whole.write(path, file.text().getBytes(StandardCharsets.UTF_8));
            }
            Files.deleteIfExists(staged);
        }
    }

    private static boolean holds(Path path, TermsFile file) throws IOException {
        return Files.exists(path) && Files.readString(path).equals(file.text());
    }

    private Path staged(TermsFile file) {
        return folder.terms().resolve("." + file.name() + ".adopted");
    }

    /// Puts terms on record in place of those under the same names, with all that follows from it, in one commit.
    ///
    /// Order, and what a crash leaves after each step: (1) the files beside those that they replace: the next opening
    /// takes them away; (2) the commit; (3) the files in their places: the next opening finds them staged and on record
    /// and puts them there.
    ///
    /// @param follows what is found otherwise under them
    public void adopt(List<TermsFile> files, List<Body> follows) throws IOException {
        for (TermsFile file : files) {
            Files.writeString(staged(file), file.text());
        }
        var bodies = new ArrayList<Body>();
        files.forEach(file -> bodies.add(Body.of(file)));
        bodies.addAll(follows);
        append(HOST, bodies);
        writeTerms();
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
        writeTerms();
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

    /// Opens a record to read it, while others may write.
    public static Journal openToRead(Path dir) throws IOException {
        var journal = new Journal(
                existing(dir),
                Clock.systemUTC(),
                new Keyring(new RecordFolder(dir).keys(), KeyFile.Passphrase.NONE),
                null);
        journal.catchUp();
        return journal;
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

    Index index() {
        return index;
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
    /// gone
    /// from this disk and from the index, and the log is as it was, with entries more that say what went, by whom and
    /// why.
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

    /// The text of the policy on record by which checkpoints are judged, if there is one.
    public Optional<String> findPolicy() {
        return index.list(EntryType.POLICY, json -> json.path("text").asString()).stream()
                .findFirst();
    }

    /// The log as it stands, for those who shall cosign it.
    public LogReader log() throws IOException {
        return LogReader.open(folder.log());
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

    /// What is sealed, by its name.
    public Optional<JsonNode> findSeal(String id) {
        return index.findValue(EntryType.SEALED, id);
    }

    /// The key to a seal that was opened.
    public Optional<String> findSealKey(String id) {
        return index.findValue(EntryType.OPENED, id)
                .map(value -> value.path("key").asString());
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
        if (asOf != null) {
            return asOf.checkpoint();
        }
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
        return index.list(EntryType.NOTE, NoteForm::read);
    }

    /// The notes in the order in which the record took them.
    public List<Recorded<Note>> recordedNotes() throws IOException {
        return recorded(EntryType.NOTE, NoteForm::read);
    }

    /// The deadlines that lapsed, in the order of the record.
    public List<Recorded<Lapse>> recordedLapses() throws IOException {
        return recorded(EntryType.LAPSE, NoteForm::readLapse);
    }

    private <T> List<Recorded<T>> recorded(EntryType type, Function<JsonNode, T> form) throws IOException {
        return index.recorded(type, form);
    }

    /// Those who keep the record together; none for a record that one machine keeps.
    public List<Member> members() {
        return index.list(EntryType.MEMBER, Member::read);
    }

    /// What somebody on record saw another do.
    public List<Recorded<Misdeed>> misdeeds() throws IOException {
        return recorded(EntryType.MISDEED, Misdeed::read);
    }

    /// Whether this is the record of an exercise, as its first entry says.
    public boolean isExercise() {
        return index.list(EntryType.RECORD, json -> json.path("exercise").asBoolean(false))
                .contains(true);
    }

    /// The public key of the log, as the record's first entry names it (C2SP signed-note).
    public String logKey() {
        return index.list(EntryType.RECORD, json -> json.path("vkey").asString(""))
                .getFirst();
    }

    /// When entries were written, for whoever asks after the journal is closed as well.
    public EntryTimes times() {
        return EntryTimes.of(folder.dir());
    }

    /// The record's newest time: when the host last wrote.
    public Optional<Instant> lastTime() {
        return index.lastTime();
    }

    /// What was signed here and waits to be put on record, oldest first; empty for a folder that is no node's, and
    /// where the record is read as it stood earlier.
    public List<Pending> pending() throws IOException {
        return asOf != null ? List.of() : Outbox.pending(folder.dir());
    }

    /// What was said of notified objects, in the order in which the record took it.
    public List<Recorded<Notice>> recordedNotices() throws IOException {
        return recorded(EntryType.NOTICE, NoticeForm::read);
    }

    /// The newest form of each alert.
    public List<Alert> alerts() {
        return index.list(EntryType.ALERT, AlertForm::read);
    }

    /// Who looked at protected content, by the order of their ids.
    public List<View> views() {
        return index.list(EntryType.VIEW, ViewForm::read);
    }

    /// The public keys that content is sealed to, by member.
    public Map<String, String> recipients() {
        return index.entries(EntryType.RECIPIENT).stream()
                .collect(Collectors.toMap(
                        Index.IdAndEntry::id,
                        item -> index.findValue(EntryType.RECIPIENT, item.id())
                                .map(value -> value.path("key").asString())
                                .orElseThrow()));
    }

    /// The secret keys on this machine that sealed content is opened with.
    public BoxKeys boxKeys(KeyFile.Passphrase passphrase) {
        return new BoxKeys(folder.keys(), passphrase);
    }

    /// The newest form of each call at a hotline.
    public List<Call> calls() {
        return index.list(EntryType.CALL, CallForm::read);
    }

    /// What was filled in in the field and became a report.
    public List<Submission> submissions() {
        return index.list(EntryType.SUBMISSION, SubmissionForm::read);
    }

    /// What a member's people filled in under an id of their devices.
    public Optional<Submission> findSubmission(String from, String id) {
        return index.findValue(EntryType.SUBMISSION, from + "/" + id).map(SubmissionForm::read);
    }

    /// The form that became a report.
    public Optional<Submission> findSubmission(ReportId report) {
        return index.values(EntryType.SUBMISSION, report.value()).stream()
                .findFirst()
                .map(SubmissionForm::read);
    }

    /// The bytes of a file that belongs to a report; empty when it is not on record, not whole or erased.
    public Optional<byte[]> findFile(String from, ReportId report, String sha256) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int parts = 1;
        for (int part = 0; part < parts; part++) {
            var entry = index.findEntry(EntryType.FILE, from + "/" + FileParts.id(report, sha256, part));
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            var body = Body.parse(content.body(entry.get()));
            parts = body.value().path("parts").asInt(1);
            bytes.write(FileParts.bytes(body));
        }
        return Optional.of(bytes.toByteArray());
    }

    /// The reports that members wrote themselves from entry `from` on and of which no statement is on record, in the
    /// order of the log.
    public List<Report> unreadFrom(long from) {
        return index.recorded(EntryType.REPORT, Forms::report).stream()
                .filter(report -> report.entry() >= from && !report.author().equals(HOST))
                .map(Recorded::value)
                .filter(report ->
                        index.values(EntryType.STATEMENT, report.id().value()).isEmpty())
                .toList();
    }

    public Optional<Report> findReport(ReportId id) {
        return index.findValue(EntryType.REPORT, id.value()).map(Forms::report);
    }

    public List<Discrepancy> discrepancies() {
        return index.list(EntryType.DISCREPANCY, Forms::discrepancy);
    }

    public List<JsonNode> rejects() {
        return index.list(EntryType.REJECT, json -> json);
    }

    /// The log's entries from a number on, for those who follow it.
    ///
    /// @param most how many at once
    public List<EntryLine> since(long entry, int most) throws IOException {
        var reader = LogReader.open(folder.log());
        var out = new ArrayList<EntryLine>();
        try (var bodies = new BodyWalk(content, entry)) {
            for (long i = entry; i < reader.size() && out.size() < most; i++) {
                long number = i;
                var envelope = Envelope.parse(reader.entry(i))
                        .orElseThrow(() -> new IOException("entry " + number + " is malformed; run verify"));
                var label = bodies.next().map(body -> new EntryLine.Label(body.type(), body.id()));
                out.add(new EntryLine(number, envelope.author(), envelope.at(), label));
            }
        }
        return out;
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
