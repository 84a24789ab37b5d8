// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/// The one writer of a log for many callers: entries that come while a commit is under way are the next commit, so that
/// the waits for the disk are shared. The queue is bounded: whoever hands in more than the disk takes waits.
///
/// Safe for use by any number of threads. It owns the log and closes it.
public final class GroupCommit implements AutoCloseable {
    /// Entries that may wait. At the disk's rate that is well under a second of work.
    public static final int DEFAULT_QUEUE = 8_192;

    private static final int MAX_BATCH = 4_096;

    private final Log log;
    private final BlockingQueue<Waiting> queue;
    private final Thread writer;
    private volatile boolean closed;

    /// An entry and who waits for it.
    private static final class Waiting {
        private final byte[] entry;
        private final CompletableFuture<Long> index = new CompletableFuture<>();

        Waiting(byte[] entry) {
            this.entry = entry;
        }

        byte[] entry() {
            return entry;
        }

        CompletableFuture<Long> index() {
            return index;
        }
    }

    private GroupCommit(Log log, int capacity) {
        this.log = log;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writer = Thread.ofPlatform().name("ledger writer").unstarted(this::write);
    }

    /// @param capacity of the queue, at least 1
    public static GroupCommit start(Log log, int capacity) {
        GroupCommit commit = new GroupCommit(log, capacity);
        commit.writer.start();
        return commit;
    }

    /// Hands an entry in and waits only for a place in the queue.
    ///
    /// @return completes with the entry's index when it survives a power cut; fails when it is not on record
    /// @throws IllegalArgumentException when it is longer than [Log#MAX_ENTRY_SIZE]
    /// @throws IllegalStateException when this is closed
    public CompletableFuture<Long> add(byte[] entry) throws InterruptedException {
        return waiting(entry, true).orElseThrow();
    }

    /// The same, but never waits: empty when the queue is full, which a server tells its caller.
    public java.util.Optional<CompletableFuture<Long>> offer(byte[] entry) throws InterruptedException {
        return waiting(entry, false);
    }

    private java.util.Optional<CompletableFuture<Long>> waiting(byte[] entry, boolean patient)
            throws InterruptedException {
        if (entry.length > Log.MAX_ENTRY_SIZE) {
            throw new IllegalArgumentException(
                    "an entry has at most " + Log.MAX_ENTRY_SIZE + " bytes, this has " + entry.length);
        }
        Waiting waiting = new Waiting(entry.clone());
        if (closed) {
            throw new IllegalStateException("the log is closed");
        }
        if (!patient && !queue.offer(waiting)) {
            return java.util.Optional.empty();
        }
        if (patient) {
            queue.put(waiting);
        }
        if (closed && queue.remove(waiting)) {
            throw new IllegalStateException("the log is closed");
        }
        return java.util.Optional.of(waiting.index());
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                // Waits for the first and takes whatever else is there: under load that is what came since the last
                // commit.
                Waiting first = queue.poll(100, java.util.concurrent.TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MAX_BATCH - 1);
                    commit(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /// A failure is told to those whose entries were in the batch; the log itself says whether it can go on.
    private void commit(List<Waiting> batch) {
        try {
            long first = log.size();
            log.append(batch.stream().map(Waiting::entry).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).index().complete(first + i);
            }
        } catch (IOException | RuntimeException e) {
            batch.forEach(waiting -> waiting.index().completeExceptionally(e));
        }
    }

    /// Commits what waits, then lets another writer have the log.
    @Override
    public void close() throws IOException {
        closed = true;
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        log.close();
    }
}
