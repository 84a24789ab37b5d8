// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.CosignerKey;
import org.truceline.ledger.Fault;
import org.truceline.ledger.Hash;
import org.truceline.ledger.LogCheck;
import org.truceline.ledger.NoteKey;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.Policy;

/// Verifies a whole record offline: the log by [LogCheck], and in the same pass every body against its commitment,
/// every author's chain and every signature, then the files of terms. One pass, in memory that does not grow.
public final class RecordCheck {
    private static final int LOOKS = 5;

    private final RecordFolder folder;
    private final ContentStore content;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Chain> chains = new HashMap<>();
    private final Map<String, TermsFile> terms = new LinkedHashMap<>();
    private final KeyBook keys = new KeyBook();
    private final Set<Long> gone = new HashSet<>();
    private final Map<Long, String> erased = new HashMap<>();
    private final Set<String> lapsed = new HashSet<>();
    private final Seals seals = new Seals();
    private final SharingCheck sharing;
    private final @Nullable Policy outsidePolicy;
    private final List<Policy> policies = new ArrayList<>();
    private final List<NoteKey> witnesses = new ArrayList<>();
    private final ContentStore.Reader bodies;
    private boolean contentReadable = true;
    private long entries;

    /// What came of a check.
    ///
    /// @param remarks what is no fault and should be known: an append that was cut off left something behind
    /// @param logKey the key that the log names as its own, by which its checkpoint was verified; empty when it could
    ///     not be read
    public record Outcome(List<Fault> faults, List<String> remarks, long entries, int authors, String logKey) {}

    /// How far an author's chain has been followed.
    private static final class Chain {
        private long next;
        private Hash last = Envelope.NO_PREVIOUS;
        private boolean signed;
        private boolean followed = true;
        private long lastEntry;
    }

    private RecordCheck(Path dir, @Nullable Policy policy) {
        outsidePolicy = policy;
        folder = new RecordFolder(dir);
        sharing = new SharingCheck(folder);
        content = new ContentStore(folder.content());
        bodies = content.read(0);
    }

    /// @throws IOException when there is no record in `dir`, or the disk fails
    public static Outcome check(Path dir) throws IOException {
        return check(dir, null);
    }

    /// A record may grow while it is looked at: its content and files may then be ahead of the entries that were seen.
    /// What is wrong with it is said of a look during which it stood still, or of the last of several.
    ///
    /// @param policy by which the record's checkpoint is judged; without one, the policy on record, if there is one
    public static Outcome check(Path dir, @Nullable Policy policy) throws IOException {
        if (!Files.isDirectory(dir.resolve("log"))) {
            throw new IOException("there is no record in " + dir);
        }
        Path checkpoint = dir.resolve("log").resolve("checkpoint");
        for (int look = 1; ; look++) {
            byte[] before = read(checkpoint);
            var outcome = new RecordCheck(dir, policy).run();
            if (outcome.faults().isEmpty() || look == LOOKS || Arrays.equals(read(checkpoint), before)) {
                return outcome;
            }
        }
    }

    private static byte[] read(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private Outcome run() throws IOException {
        String logKey = logKey();
        var verifiers = logKey.isEmpty() ? List.<NoteVerifier>of() : List.of(NoteVerifier.parse(logKey));
        for (Fault fault : LogCheck.check(folder.log(), verifiers, this::entry)) {
            faults.add(new Fault("log/" + fault.file(), fault.entry(), fault.what()));
        }
        bodies.close();
        checkHeads();
        checkContentFiles();
        checkTerms();
        checkErasures();
        sharing.tell(faults, remarks);
        if (faults.isEmpty()) {
            checkFromOutside(verifiers.getFirst());
        }
        return new Outcome(List.copyOf(faults), List.copyOf(remarks), entries, chains.size(), logKey);
    }

    /// The key that the first body names. It is believed here only as far as the rest of the check bears it out; a
    /// reader who knows the log's key compares it.
    private String logKey() {
        try {
            var body = Body.parse(content.body(0));
            String vkey = body.value().path("vkey").asString();
            NoteVerifier.parse(vkey);
            return vkey;
        } catch (IOException | RuntimeException e) {
            faults.add(new Fault(contentFile(0), 0L, "the key of the log cannot be read here: " + e.getMessage()));
            return "";
        }
    }

    /// Is shown every entry that the log vouches for; those that are wrong are named by [LogCheck] and left out.
    private void entry(long index, byte[] bytes) {
        if (index > entries) {
            skip(index);
        }
        entries = index + 1;
        var envelope = Envelope.parse(bytes);
        if (envelope.isEmpty()) {
            faults.add(new Fault("log/tile/entries", index, "the entry is not an envelope in canonical form"));
        } else {
            check(index, envelope.get(), Envelope.hash(bytes));
        }
    }

    /// An author's first key is believed as it stands there and then vouches for itself; whatever changes keys later is
    /// judged by the keys before it.
    private void check(long index, Envelope envelope, Hash hash) {
        var body = body(index, envelope);
        boolean isFirstKey = body.isPresent()
                && body.get().type() == EntryType.KEY
                && !keys.knows(body.get().id());
        if (isFirstKey) {
            learn(index, envelope, body.get());
        }
        checkChain(index, envelope, hash, body.map(Body::type).orElse(null));
        if (!isFirstKey) {
            body.ifPresent(known -> learn(index, envelope, known));
        }
    }

    /// Passes over entries that cannot be seen: their bodies cannot be judged, nor what their authors' chains say.
    private void skip(long index) {
        chains.values().forEach(chain -> chain.followed = false);
        try {
            for (long i = entries; i < index && contentReadable; i++) {
                bodies.next();
            }
        } catch (IOException e) {
            contentReadable = false;
        }
    }

    private Optional<Body> body(long index, Envelope envelope) {
        if (!contentReadable) {
            return Optional.empty();
        }
        try {
            if (index % ContentStore.BUNDLE == 0 && bodies.left() > 0) {
                faults.add(new Fault(contentFile(index - 1), index - 1, bodies.left() + " bytes too many"));
            }
            var frame = bodies.next();
            if (frame.isNotShown()) {
                sharing.notShown();
            } else if (frame.isErased()) {
                gone.add(index);
            } else if (frame.commitment().equals(envelope.commit())) {
                return Optional.of(Body.parse(frame.body()));
            } else {
                faults.add(new Fault(contentFile(index), index, "the content is not what the entry commits to"));
            }
        } catch (IOException e) {
            contentReadable = false; // Frames after this one cannot be found any more.
            faults.add(new Fault(contentFile(index), index, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private void learn(long index, Envelope envelope, Body body) {
        WhoMayWrite.fault(envelope.author(), body)
                .ifPresent(why -> faults.add(new Fault(contentFile(index), index, why)));
        sharing.learn(index, envelope, body);
        switch (body.type()) {
            case KEY, REVOKED, DELEGATED ->
                keys.learn(envelope.author(), body)
                        .ifPresent(why -> faults.add(new Fault(contentFile(index), index, why)));
            case TERMS -> learnTerms(index, body);
            case MEMBER -> witness(body).ifPresent(witnesses::add);
            case POLICY -> policies.add(Policy.parse(body.value().path("text").asString()));
            case ERASED ->
                erased.put(
                        body.value().path("entry").asLong(),
                        body.value().path("by").asString());
            case SEALED, OPENED ->
                seals.learn(envelope.at(), body)
                        .ifPresent(why -> faults.add(new Fault(contentFile(index), index, why)));
            case RECORD,
                    RECEIVED,
                    MISDEED,
                    GAZETTEER,
                    REPORT,
                    STATEMENT,
                    INCIDENT,
                    WITHDRAWN,
                    FINDING,
                    REJECT,
                    DISCREPANCY,
                    NOTE,
                    CALL,
                    SUBMISSION,
                    FILE,
                    NOTICE,
                    ALERT,
                    VIEW,
                    RECIPIENT -> {}
            case REVIEW -> checkReview(index, body);
            case LAPSE -> checkLapse(index, body);
        }
    }

    /// That a side was silent is said by the host, and once for each deadline.
    private void learnTerms(long index, Body body) {
        try {
            var file = new TermsFile(body.id(), body.value().path("text").asString());
            terms.put(file.name(), file);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(contentFile(index), index, String.valueOf(e.getMessage())));
        }
    }

    private void checkLapse(long index, Body body) {
        if (!lapsed.add(body.id())) {
            faults.add(new Fault(contentFile(index), index, "the lapse " + body.id() + " is on record already"));
        }
    }

    /// A correction stands beside one statement and can take the place of no other.
    private void checkReview(long index, Body body) {
        var review = body.value();
        String statement = review.path("statement").asString("");
        boolean isOfOne = body.owner().equals(statement)
                && body.id().endsWith(statement + "/" + review.path("number").asInt(0))
                && review.path("correction").path("id").asString(statement).equals(statement);
        if (!isOfOne) {
            faults.add(
                    new Fault(contentFile(index), index, "a review whose statement is not the one it is filed under"));
        }
    }

    private void checkChain(long index, Envelope envelope, Hash hash, @Nullable EntryType type) {
        var chain = chains.computeIfAbsent(envelope.author(), a -> new Chain());
        if (chain.followed && (envelope.seq() != chain.next || !envelope.prev().equals(chain.last))) {
            faults.add(new Fault(
                    "log/tile/entries", index, "the chain of author " + envelope.author() + " is broken here"));
        }
        chain.followed = true;
        chain.next = envelope.seq() + 1;
        chain.last = hash;
        chain.lastEntry = index;
        chain.signed = envelope.signature() != null;
        if (chain.signed) {
            checkSignature(index, envelope, type);
        } else if (type != null && KeyBook.signsItself(type)) {
            faults.add(new Fault("log/tile/entries", index, "a " + type.code() + " without a signature of its own"));
        }
    }

    private void checkSignature(long index, Envelope envelope, @Nullable EntryType type) {
        try {
            keys.verify(envelope, type);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault("log/tile/entries", index, String.valueOf(e.getMessage())));
        }
    }

    private void checkHeads() {
        chains.forEach((author, chain) -> {
            if (chain.next > 0 && !chain.signed) {
                faults.add(new Fault(
                        "log/tile/entries", chain.lastEntry, "the last entries of " + author + " are not signed"));
            }
        });
    }

    /// Finds files and frames that belong to no entry. Those right after the last entry are what an append leaves that
    /// was cut off before its commit; the next writer removes them.
    private void checkContentFiles() throws IOException {
        if (entries == 0) {
            return; // Nothing of the log could be verified, so nothing is known of what belongs to it.
        }
        if (contentReadable && bodies.left() > 0) {
            remarks.add(cutOff(content.file(entries - 1)));
        }
        var expected = new HashSet<Path>();
        for (long i = 0; i < entries; i += ContentStore.BUNDLE) {
            expected.add(content.file(i));
        }
        Path next = content.file(entries - entries % ContentStore.BUNDLE + ContentStore.BUNDLE);
        Path ahead = entries % ContentStore.BUNDLE == 0 ? content.file(entries) : next;
        for (Path file : content.files()) {
            if (file.equals(ahead)) {
                remarks.add(cutOff(file));
            } else if (!expected.contains(file)) {
                faults.add(new Fault(relative(file), null, "no entry has content in this file"));
            }
        }
    }

    private String cutOff(Path file) {
        return relative(file) + " ends with content of an append that was cut off; the next writer removes it";
    }

    /// Content may be gone when an entry says who erased it and why. That it is still there is for the next writer to
    /// mend.
    private void checkErasures() {
        gone.stream()
                .filter(entry -> !erased.containsKey(entry))
                .sorted()
                .forEach(entry -> faults.add(new Fault(
                        contentFile(entry), entry, "the content is gone, and nobody on record has erased it")));
        if (!erased.isEmpty()) {
            remarks.add(erased.size() + " entries have no content any more: it was erased, as the record says");
        }
        if (!gone.containsAll(erased.keySet())) {
            remarks.add("an erasure was cut off; the next writer ends it");
        }
    }

    /// The key that a member cosigns with, if it has one.
    private static Optional<NoteKey> witness(Body member) {
        String key = member.value().path("witness").asString("");
        return key.isEmpty() ? Optional.empty() : Optional.of(CosignerKey.parse(key));
    }

    private void checkFromOutside(NoteVerifier logKey) throws IOException {
        if (outsidePolicy == null && policies.isEmpty()) {
            remarks.add("no witness policy: nobody but the host vouches for the log being one");
        } else {
            var known = new ArrayList<NoteKey>();
            known.add(logKey);
            known.addAll(witnesses);
            policies.forEach(policy -> known.addAll(policy.keys()));
            new WitnessCheck(folder, outsidePolicy == null ? policies.getLast() : outsidePolicy, known, faults, remarks)
                    .check();
        }
        TimeStamps.check(folder, faults, remarks);
    }

    private void checkTerms() throws IOException {
        var lying = new TermsFolder(folder);
        for (TermsFile file : terms.values()) {
            String name = relative(lying.place(file.name()));
            switch (lying.state(file)) {
                case IN_PLACE -> {}
                case STAGED -> remarks.add(name + " is being put in its place; the next writer ends it");
                case MISSING -> faults.add(new Fault(name, null, "the file is missing"));
                case OTHER -> faults.add(new Fault(name, null, "the terms are not those on record"));
            }
        }
    }

    private String contentFile(long index) {
        return relative(content.file(index));
    }

    private String relative(Path file) {
        return folder.dir().relativize(file).toString();
    }
}
