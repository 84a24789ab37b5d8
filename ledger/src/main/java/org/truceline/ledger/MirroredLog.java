// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A mirror's copy of one log, in the same files as the log's own. Entries come in packages, each proven against a
/// checkpoint of the log before a byte of it is kept; full bundles and tiles lie in the folder ahead of the mirror's
/// checkpoint, which moves on, cosigned, only when all before it is durable (C2SP tlog-mirror).
///
/// A crash leaves files ahead of the checkpoint, as an interrupted append of a log does; the next opening removes them,
/// and the mirror asks for these entries again.
final class MirroredLog {
    static final String INFO_TYPE = "text/x.tlog.mirror-info";

    /// "The last several pending checkpoint values", so that an upload that began before another checkpoint can end.
    private static final int MAX_PENDING = 16;

    private static final int MAX_PROOF = 63;

    private final LogFolder folder;
    private final Cosigner cosigner;
    private final Clock clock;
    private final Disk disk;
    private final Deque<SignedNote> pending = new ArrayDeque<>();
    private Tail tail;
    private Checkpoint mirrored;

    private MirroredLog(LogFolder folder, Cosigner cosigner, Clock clock, Disk disk, Tail tail, Checkpoint mirrored) {
        this.folder = folder;
        this.cosigner = cosigner;
        this.clock = clock;
        this.disk = disk;
        this.tail = tail;
        this.mirrored = mirrored;
    }

    static MirroredLog open(String origin, LogFolder folder, Cosigner cosigner, Clock clock, Disk disk)
            throws IOException {
        Publication.ensureFolder(folder.dir(), disk);
        if (Files.exists(folder.checkpoint())) {
            Head head = Head.recover(folder, List.of(cosigner.key()), disk);
            return new MirroredLog(folder, cosigner, clock, disk, head.tail(), head.checkpoint());
        }
        Publication publication = new Publication(folder, disk);
        publication.clearStaging();
        publication.tidy(folder.listTiles(), 0);
        Checkpoint nothing = Checkpoint.of(origin, 0, MerkleTree.EMPTY_ROOT);
        return new MirroredLog(folder, cosigner, clock, disk, Tail.empty(), nothing);
    }

    LogFolder folder() {
        return folder;
    }

    synchronized void expect(SignedNote checkpoint) {
        pending.addLast(checkpoint);
        if (pending.size() > MAX_PENDING) {
            pending.removeFirst();
        }
    }

    /// @param start of the upload
    /// @param end of the upload: the size of a checkpoint that the mirror expects entries for
    /// @param in the packages
    Answer add(long start, long end, DataInputStream in) throws IOException {
        Optional<SignedNote> target = target(end);
        if (isUnexpected()) {
            return Answer.refusal(Answer.UNPROCESSABLE, "no checkpoint of this log was added yet");
        }
        if (target.isEmpty() || start > end || !continues(start)) {
            return info(Answer.CONFLICT, target);
        }
        Upload upload = new Upload(start, end, Checkpoint.parse(target.get().text()));
        boolean whole = true;
        try {
            while (upload.hasNext() && whole) {
                whole = keep(upload, upload.next(in));
            }
        } catch (EOFException e) {
            whole = false;
        } catch (MalformedException e) {
            return Answer.refusal(Answer.BAD_REQUEST, e.getMessage());
        } catch (ProofException e) {
            return Answer.refusal(Answer.UNPROCESSABLE, "entries that are not the log's: " + e.getMessage());
        }
        if (!whole) {
            return upload.kept() == 0
                    ? Answer.refusal(Answer.BAD_REQUEST, "the first package breaks off")
                    : info(Answer.ACCEPTED, target);
        }
        return finish(target.get());
    }

    private synchronized boolean isUnexpected() {
        return pending.isEmpty() && mirrored.size() == 0;
    }

    private synchronized Optional<SignedNote> target(long end) throws IOException {
        if (end < mirrored.size()) {
            return Optional.empty();
        }
        for (SignedNote note : pending) {
            if (Checkpoint.parse(note.text()).size() == end) {
                return Optional.of(note);
            }
        }
        return end == mirrored.size() && end > 0 ? Optional.of(folder.note()) : Optional.empty();
    }

    /// Entries may be sent again from the beginning of the bundle that is not full yet, and none may be left out.
    private synchronized boolean continues(long start) {
        return start <= tail.size() && start >= tail.size() - tail.size() % TilePath.FULL;
    }

    private synchronized Answer info(int status, Optional<SignedNote> target) {
        SignedNote named =
                target.or(() -> Optional.ofNullable(pending.peekLast())).orElse(null);
        long size =
                named == null ? mirrored.size() : Checkpoint.parse(named.text()).size();
        return new Answer(status, INFO_TYPE, size + "\n" + tail.size() + "\n\n");
    }

    /// Some entries of a bundle with the proof of the bundle as far as they reach.
    record Parcel(long start, List<byte[]> entries, List<Hash> proof) {
        long end() {
            return start + entries.size();
        }

        long bundleStart() {
            return start - start % TilePath.FULL;
        }
    }

    /// The packages of one request, in their order: "the canonical sequence".
    private static final class Upload {
        private final long end;
        private final Checkpoint checkpoint;
        private long next;
        private int kept;

        Upload(long start, long end, Checkpoint checkpoint) {
            this.next = start;
            this.end = end;
            this.checkpoint = checkpoint;
        }

        boolean hasNext() {
            return next < end;
        }

        int kept() {
            return kept;
        }

        Parcel next(DataInputStream in) throws IOException {
            long stop = Math.min(end, next - next % TilePath.FULL + TilePath.FULL);
            List<byte[]> entries = new ArrayList<>();
            for (long i = next; i < stop; i++) {
                byte[] entry = new byte[in.readUnsignedShort()];
                in.readFully(entry);
                entries.add(entry);
            }
            int count = in.readUnsignedByte();
            if (count > MAX_PROOF) {
                throw new MalformedException("a proof has at most " + MAX_PROOF + " hashes, this has " + count);
            }
            List<Hash> proof = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] hash = new byte[Hash.SIZE];
                in.readFully(hash);
                proof.add(Hash.of(hash));
            }
            Parcel read = new Parcel(next, entries, proof);
            next = stop;
            return read;
        }
    }

    /// Authenticates a package and keeps what of it is new. The lock is held for one package, not for a request that
    /// may
    /// pause for ever.
    ///
    /// @return false when another upload has gone on so far that this one cannot be placed any more
    private synchronized boolean keep(Upload upload, Parcel some) throws IOException {
        if (some.end() > tail.size()) {
            if (!continues(some.start())) {
                return false;
            }
            List<Hash> leaves =
                    new ArrayList<>(tail.lastLeaves().subList(0, (int) (some.start() - some.bundleStart())));
            some.entries().forEach(entry -> leaves.add(MerkleTree.leafHash(entry)));
            new SubtreeProof(new Subtree(some.bundleStart(), some.end()), upload.checkpoint.size(), some.proof())
                    .verify(MerkleTree.rootOf(leaves), upload.checkpoint.root());
            List<byte[]> fresh = some.entries()
                    .subList((int) (tail.size() - some.start()), some.entries().size());
            Publication publication = new Publication(folder, disk);
            Tail longer = tail.copy();
            longer.grow(fresh, publication::stage);
            publication.place();
            publication.harden();
            tail = longer;
        }
        upload.kept++;
        return true;
    }

    /// All entries of the checkpoint are here: the mirror says so. It never goes back to a smaller one.
    private synchronized Answer finish(SignedNote target) throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(target.text());
        if (tail.size() != checkpoint.size()) {
            return info(Answer.CONFLICT, Optional.empty());
        }
        if (!tail.root().equals(checkpoint.root())) {
            throw new IllegalStateException("entries proven one by one have another root than all of them");
        }
        SignedNote cosigned = target.with(cosigner.cosign(checkpoint, clock.instant()));
        long before = mirrored.size();
        Publication publication = new Publication(folder, disk);
        tail.partials(before, publication::stage);
        publication.place();
        publication.prepare(cosigned);
        publication.commit();
        mirrored = checkpoint;
        publication.tidy(publication.supersededPartials(before, checkpoint.size()), checkpoint.size());
        pending.removeIf(note -> Checkpoint.parse(note.text()).size() < checkpoint.size());
        return Answer.text(
                Answer.OK,
                cosigned.only(List.of(cosigner.key())).signatures().getFirst().toLine());
    }
}
