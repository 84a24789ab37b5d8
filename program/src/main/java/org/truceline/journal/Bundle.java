// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Hash;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.Policy;
import org.truceline.ledger.SignedNote;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Part of a record in one file that proves itself: entries with their contents and inclusion proofs, the entries that
/// carry their authors' signatures, the authors' keys, and the checkpoint, cosigned if the record has such a one.
///
/// The file is JSON: `checkpoint` is its text; each of `entries` has its `index` and `entry` (base64), and, where it is
/// claimed for its content, `path`, `salt` and `body`. Entries without these only lead to the next signature of their
/// author.
public final class Bundle {
    static final int VERSION = 1;

    private final ContentStore content;
    private final RecordFolder folder;
    private final LogReader log;
    private final TreeMap<Long, Envelope> envelopes = new TreeMap<>();
    private final TreeMap<Long, byte[]> entries = new TreeMap<>();
    private final Set<Long> wanted = new TreeSet<>();
    private final Set<Long> keys = new TreeSet<>();
    private long covered;

    private Bundle(RecordFolder folder) throws IOException {
        this.folder = folder;
        this.content = new ContentStore(folder.content());
        this.log = LogReader.open(folder.log());
    }

    /// What a bundle's check finds.
    ///
    /// @param remarks what is no fault and should be known
    /// @param entries those whose content is proven
    public record Outcome(List<String> faults, List<String> remarks, long entries) {}

    /// Checks a bundle by nothing but itself, and the policy and log key that the reader knows, if he does.
    public static Outcome check(byte[] bytes, @Nullable Policy policy, @Nullable String logKey) {
        return new BundleCheck(policy, logKey).check(bytes);
    }

    /// @param isWanted which contents go into the bundle
    /// @return the file, or nothing when no content is wanted
    public static byte[] make(Path dir, String about, Predicate<Body> isWanted) throws IOException {
        var bundle = new Bundle(new RecordFolder(dir));
        bundle.read(isWanted);
        return bundle.wanted.isEmpty() ? new byte[0] : bundle.write(about);
    }

    private void read(Predicate<Body> isWanted) throws IOException {
        covered = checkpointSize();
        try (var bodies = new BodyWalk(content, 0)) {
            log.forEach((index, entry) -> {
                var body = bodies.next();
                if (index < covered) {
                    envelopes.put(
                            index,
                            Envelope.parse(entry)
                                    .orElseThrow(() -> new IllegalStateException("entry " + index + " is malformed")));
                    entries.put(index, entry);
                    body.ifPresent(known -> choose(index, known, isWanted));
                }
            });
        }
    }

    private void choose(long index, Body body, Predicate<Body> isWanted) {
        boolean isKey = switch (body.type()) {
            case RECORD, KEY, REVOKED, DELEGATED -> true;
            case TERMS,
                    MEMBER,
                    RECEIVED,
                    MISDEED,
                    POLICY,
                    GAZETTEER,
                    REPORT,
                    STATEMENT,
                    REVIEW,
                    INCIDENT,
                    WITHDRAWN,
                    FINDING,
                    REJECT,
                    DISCREPANCY,
                    NOTE,
                    LAPSE,
                    CALL,
                    SUBMISSION,
                    FILE,
                    NOTICE,
                    ALERT,
                    VIEW,
                    RECIPIENT,
                    SEALED,
                    OPENED,
                    ERASED -> false;
        };
        if (isKey) {
            keys.add(index);
        } else if (isWanted.test(body)) {
            wanted.add(index);
        }
    }

    private long checkpointSize() throws IOException {
        return org.truceline.ledger.Checkpoint.parse(checkpoint().text()).size();
    }

    /// The last checkpoint that the quorum has seen, if there is one; else the last one.
    private SignedNote checkpoint() throws IOException {
        return Files.exists(folder.witnessed()) ? SignedNote.parse(Files.readAllBytes(folder.witnessed())) : log.note();
    }

    private byte[] write(String about) throws IOException {
        var json = Json.object()
                .put("v", VERSION)
                .put("about", about)
                .put("checkpoint", new String(checkpoint().toBytes(), StandardCharsets.UTF_8));
        var proven = new TreeSet<>(wanted);
        proven.addAll(keys);
        var needed = new TreeSet<>(proven);
        proven.forEach(index -> needed.addAll(toNextSignature(index)));
        ArrayNode list = json.putArray("entries");
        for (long index : needed) {
            var item = list.addObject().put("entry", base64(entries.get(index)));
            if (proven.contains(index)) {
                prove(index, item.put("index", index));
            }
        }
        return (Json.line(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void prove(long index, ObjectNode item) throws IOException {
        ArrayNode path = item.putArray("path");
        for (Hash hash : log.inclusionProof(index, covered).path()) {
            path.add(base64(hash.toBytes()));
        }
        var frame = content.frame(index);
        item.put("salt", base64(frame.salt())).put("body", new String(frame.body(), StandardCharsets.UTF_8));
    }

    /// The later entries of the same author up to the one that is signed and covers this one.
    private List<Long> toNextSignature(long index) {
        var chain = new ArrayList<Long>();
        var at = envelopes.get(index);
        for (var next : envelopes.tailMap(index, false).entrySet()) {
            if (at == null || at.signature() != null) {
                break;
            }
            if (next.getValue().author().equals(at.author())) {
                chain.add(next.getKey());
                at = next.getValue();
            }
        }
        return chain;
    }

    private static String base64(byte @Nullable [] bytes) {
        return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
    }

    private static void walk(Path dir, Consumer<Body> each) throws IOException {
        var content = new ContentStore(new RecordFolder(dir).content());
        long size = LogReader.open(new RecordFolder(dir).log()).size();
        try (var bodies = new BodyWalk(content, 0)) {
            for (long i = 0; i < size; i++) {
                bodies.next().ifPresent(each);
            }
        }
    }

    /// What belongs to an incident: its statements, their reports and reviews, and the findings.
    public static Predicate<Body> ofIncident(Path dir, String incident) throws IOException {
        var statements = new HashSet<String>();
        walk(dir, body -> {
            if (body.type() == EntryType.INCIDENT && body.id().equals(incident)) {
                statements.addAll(Json.strings(body.value().path("statements")));
            }
        });
        var reports = new HashSet<String>();
        statements.forEach(id ->
                reports.add(org.truceline.model.StatementId.parse(id).report().value()));
        return body -> switch (body.type()) {
            case INCIDENT -> body.id().equals(incident);
            case WITHDRAWN -> body.owner().equals(incident);
            case FINDING -> body.owner().equals(incident);
            case STATEMENT -> statements.contains(body.id());
            case REVIEW -> statements.contains(body.owner());
            case REPORT -> reports.contains(body.id());
            case ALERT -> body.value().path("incident").asString("").equals(incident);
            case TERMS -> true;
            case RECORD,
                    KEY,
                    REVOKED,
                    DELEGATED,
                    MEMBER,
                    RECEIVED,
                    MISDEED,
                    POLICY,
                    GAZETTEER,
                    REJECT,
                    DISCREPANCY,
                    NOTE,
                    LAPSE,
                    CALL,
                    SUBMISSION,
                    FILE,
                    NOTICE,
                    VIEW,
                    RECIPIENT,
                    SEALED,
                    OPENED,
                    ERASED -> false;
        };
    }

    /// What was said of a notified object, and all that belongs to an incident that it may have been struck in.
    public static Predicate<Body> ofNotified(Path dir, String object, String incident) throws IOException {
        var said = ofIncident(dir, incident);
        return body -> said.test(body)
                || ((body.type() == EntryType.NOTICE || body.type() == EntryType.ALERT)
                        && body.owner().equals(object));
    }

    /// The notes of a case, the approvals of these, the deadlines of the case that lapsed, and the terms that these
    /// come from; nothing when there is no such case.
    public static Predicate<Body> ofCase(Path dir, String id) throws IOException {
        var notes = new HashSet<String>();
        walk(dir, body -> {
            if (body.type() == EntryType.NOTE
                    && body.value().path("case").asString("").equals(id)) {
                notes.add(body.value().path("id").asString(""));
            }
        });
        return notes.isEmpty()
                ? body -> false
                : body -> switch (body.type()) {
                    case NOTE ->
                        notes.contains(body.value().path("id").asString(""))
                                || notes.contains(body.value().path("note").asString(""));
                    case LAPSE -> body.owner().equals(id);
                    case TERMS -> true;
                    case RECORD,
                            KEY,
                            REVOKED,
                            DELEGATED,
                            MEMBER,
                            RECEIVED,
                            MISDEED,
                            POLICY,
                            GAZETTEER,
                            REPORT,
                            STATEMENT,
                            REVIEW,
                            INCIDENT,
                            WITHDRAWN,
                            FINDING,
                            REJECT,
                            DISCREPANCY,
                            CALL,
                            SUBMISSION,
                            FILE,
                            NOTICE,
                            ALERT,
                            VIEW,
                            RECIPIENT,
                            SEALED,
                            OPENED,
                            ERASED -> false;
                };
    }

    /// The reports published on a day with their statements, and the notes written on it.
    ///
    /// @param day as ISO 8601 writes it
    public static Predicate<Body> ofDay(Path dir, String day) throws IOException {
        var reports = new HashSet<String>();
        walk(dir, body -> {
            if (body.type() == EntryType.REPORT
                    && body.value().path("published").asString("").equals(day)) {
                reports.add(body.id());
            }
        });
        return body -> switch (body.type()) {
            case REPORT -> reports.contains(body.id());
            case STATEMENT, DISCREPANCY -> reports.contains(body.owner());
            case NOTE, NOTICE, ALERT -> body.value().path("at").asString("").startsWith(day);
            case LAPSE -> body.value().path("due").asString("").startsWith(day);
            case TERMS -> true;
            case VIEW,
                    RECIPIENT,
                    RECORD,
                    KEY,
                    REVOKED,
                    DELEGATED,
                    MEMBER,
                    RECEIVED,
                    MISDEED,
                    POLICY,
                    GAZETTEER,
                    REVIEW,
                    INCIDENT,
                    WITHDRAWN,
                    FINDING,
                    REJECT,
                    CALL,
                    SUBMISSION,
                    FILE,
                    SEALED,
                    OPENED,
                    ERASED -> false;
        };
    }
}
