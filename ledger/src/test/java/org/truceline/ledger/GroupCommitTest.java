// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many callers, one writer: each learns where its own entry stands, and a failure is told to those whom it concerns.
class GroupCommitTest {
    @TempDir
    Path dir;

    @Test
    void manyCallersEachLearnTheirIndex() throws Exception {
        ConcurrentHashMap<Long, String> acknowledged = new ConcurrentHashMap<>();
        Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER);
        try (GroupCommit commit = GroupCommit.start(log, 16)) {
            List<Thread> callers = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                int own = caller;
                callers.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 100; i++) {
                        String entry = own + "/" + i;
                        acknowledged.put(add(commit, entry), entry);
                    }
                }));
            }
            for (Thread caller : callers) {
                caller.join();
            }
        }
        assertThat(new TreeSet<>(acknowledged.keySet())).hasSize(800);
        LogReader.open(dir)
                .forEach((index, entry) ->
                        assertThat(entry).isEqualTo(Samples.bytes(acknowledged.getOrDefault(index, "none"))));
        assertThat(Samples.faults(dir)).isEmpty();
    }

    private static long add(GroupCommit commit, String entry) {
        try {
            return commit.add(Samples.bytes(entry)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFullQueueIsSaidAndNotWaitedFor() throws Exception {
        StalledDisk disk = new StalledDisk();
        Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER, disk);
        disk.stall();
        List<CompletableFuture<Long>> handedIn = new ArrayList<>();
        try (GroupCommit commit = GroupCommit.start(log, 4)) {
            handedIn.add(commit.add(Samples.bytes("under way")));
            disk.awaitStalled();
            for (int i = 0; i < 4; i++) {
                handedIn.add(commit.offer(Samples.bytes("waits " + i)).orElseThrow());
            }
            assertThat(commit.offer(Samples.bytes("too many"))).isEmpty();
            disk.goOn();
        }
        for (int i = 0; i < handedIn.size(); i++) {
            assertThat(handedIn.get(i).get()).isEqualTo(i);
        }
        assertThat(LogReader.open(dir).size()).isEqualTo(5);
    }

    @Test
    void aFailureIsToldAndTheNextEntriesGoOn() throws Exception {
        Log.create(dir, Samples.ORIGIN, Samples.SIGNER).close();
        Log log = Log.open(dir, Samples.SIGNER, new FaultyDisk(0, FaultyDisk.Failure.BEFORE, false));
        try (GroupCommit commit = GroupCommit.start(log, 4)) {
            CompletableFuture<Long> failed = commit.add(Samples.bytes("one"));
            assertThatThrownBy(failed::get)
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageContaining("as asked");
            assertThat(commit.add(Samples.bytes("two")).get()).isZero();
            assertThatThrownBy(() -> commit.add(new byte[Log.MAX_ENTRY_SIZE + 1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Samples.read(dir)).containsExactly(Samples.bytes("two"));
    }

    @Test
    void aClosedOneTakesNothing() throws Exception {
        GroupCommit commit = GroupCommit.start(Log.create(dir, Samples.ORIGIN, Samples.SIGNER), 4);
        commit.close();
        assertThatThrownBy(() -> commit.add(new byte[1])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> commit.offer(new byte[1])).isInstanceOf(IllegalStateException.class);
        Log.open(dir, Samples.SIGNER).close();
    }
}
