// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;

/// A disk that keeps its writer waiting until it is told to go on.
final class StalledDisk implements Disk {
    private final Disk real = new Real();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean stalled;

    void stall() {
        stalled = true;
    }

    void awaitStalled() throws InterruptedException {
        reached.await();
    }

    void goOn() {
        released.countDown();
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        if (stalled) {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        real.write(file, bytes);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        real.rename(from, to);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        real.createFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        real.delete(file);
    }

    @Override
    public void sync(Collection<Path> paths) throws IOException {
        real.sync(paths);
    }

    @Override
    public void extend(Path file, long size) throws IOException {
        real.extend(file, size);
    }

    @Override
    public void overwrite(Path file, long at, byte[] bytes) throws IOException {
        real.overwrite(file, at, bytes);
    }
}
