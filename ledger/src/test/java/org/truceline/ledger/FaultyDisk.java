// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// A disk that fails at its n-th act: the folder shows afterwards what a crash would have left. It waits for no disk,
/// since nobody cuts the power of a test.
final class FaultyDisk implements Disk {
    enum Failure {
        /// The act is refused and nothing of it persists.
        BEFORE,
        /// Half of what is written persists; other acts are refused.
        HALFWAY,
        /// The act persists, but the caller is told that it failed.
        AFTER
    }

    @FunctionalInterface
    private interface Act {
        void run() throws IOException;
    }

    private final Failure failure;
    private final boolean staysDown;
    private int actsLeft;

    /// @param goodActs how many acts succeed before the failure
    /// @param staysDown whether everything after it fails too, as after a crash, or only the one act
    FaultyDisk(int goodActs, Failure failure, boolean staysDown) {
        this.actsLeft = goodActs;
        this.failure = failure;
        this.staysDown = staysDown;
    }

    boolean hasFailed() {
        return actsLeft < 0;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        act(() -> Files.write(file, bytes), () -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        act(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE), () -> {});
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        act(() -> Files.createDirectory(folder), () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        act(() -> Files.delete(file), () -> {});
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        act(() -> {}, () -> {});
    }

    private void act(Act whole, Act half) throws IOException {
        actsLeft--;
        if (actsLeft >= 0 || (actsLeft < -1 && !staysDown)) {
            whole.run();
            return;
        }
        if (actsLeft == -1 && failure != Failure.BEFORE) {
            Act rest = failure == Failure.AFTER ? whole : half;
            rest.run();
        }
        throw new IOException("the disk fails as asked");
    }
}
