// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;

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
    public void sync(Collection<Path> paths) throws IOException {
        act(() -> {}, () -> {});
    }

    @Override
    public void extend(Path file, long size) throws IOException {
        long half = (Files.exists(file) ? Files.size(file) + size : size) / 2;
        act(() -> lengthen(file, size), () -> lengthen(file, half));
    }

    @Override
    public void overwrite(Path file, long at, byte[] bytes) throws IOException {
        act(() -> put(file, at, bytes), () -> put(file, at, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    /// What the two acts on parts of a file do, without a wait.
    static void lengthen(Path file, long size) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        Files.write(file, Arrays.copyOf(bytes, Math.toIntExact(size)));
    }

    static void put(Path file, long at, byte[] bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        System.arraycopy(bytes, 0, all, Math.toIntExact(at), bytes.length);
        Files.write(file, all);
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
