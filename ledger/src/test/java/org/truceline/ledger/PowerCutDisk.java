// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// A disk that stops at its n-th act and then forgets, as a power cut may, names that no sync of their folder has made
/// durable: a new file is gone, a replaced one is the old one, a deleted one is back.
final class PowerCutDisk implements Disk {
    @FunctionalInterface
    private interface Act {
        void run() throws IOException;
    }

    private record Undo(Path folder, Act act) {}

    private final List<Undo> volatileNames = new ArrayList<>();
    private int actsLeft;

    PowerCutDisk(int goodActs) {
        this.actsLeft = goodActs;
    }

    boolean isOff() {
        return actsLeft < 0;
    }

    /// Takes back each name that is not durable, or by chance only some of them.
    void cutPower(SplittableRandom random) throws IOException {
        boolean all = random.nextInt(3) == 0;
        for (Undo undo : volatileNames.reversed()) {
            if (all || random.nextBoolean()) {
                undo.act().run();
            }
        }
    }

    /// The worst case: nothing that a power cut may take remains.
    void forgetAll() throws IOException {
        for (Undo undo : volatileNames.reversed()) {
            undo.act().run();
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        requirePower();
        Files.write(file, bytes);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        requirePower();
        Act undo = undoOf(to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        volatileNames.add(new Undo(to.resolveSibling("."), undo));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        requirePower();
        Files.createDirectory(folder);
        volatileNames.add(new Undo(folder.resolveSibling("."), () -> deleteAll(folder)));
    }

    @Override
    public void delete(Path file) throws IOException {
        requirePower();
        if (Files.isRegularFile(file)) {
            volatileNames.add(new Undo(file.resolveSibling("."), undoOf(file)));
        }
        Files.delete(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        requirePower();
        volatileNames.removeIf(undo -> undo.folder().equals(folder.resolve(".")));
    }

    private void requirePower() throws IOException {
        actsLeft--;
        if (isOff()) {
            throw new IOException("the power is off");
        }
    }

    /// What brings a name back to what it stands for now.
    private static Act undoOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            return () -> Files.deleteIfExists(file);
        }
        byte[] before = Files.readAllBytes(file);
        return () -> {
            if (Files.isDirectory(file.resolveSibling("."))) {
                Files.write(file, before);
            }
        };
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
