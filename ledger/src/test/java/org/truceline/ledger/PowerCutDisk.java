// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// A disk that stops at its n-th act and then forgets, as a power cut may, what no sync has made durable. Names: a new
/// file is gone, a replaced one is the old one, a deleted one is back. Bytes: a file is empty, or cut, or zeros.
final class PowerCutDisk implements Disk {
    @FunctionalInterface
    private interface Act {
        void run() throws IOException;
    }

    private record Undo(Path folder, Act act) {}

    private final List<Undo> volatileNames = new ArrayList<>();
    private final Set<Path> volatileBytes = new LinkedHashSet<>();
    private int actsLeft;

    PowerCutDisk(int goodActs) {
        this.actsLeft = goodActs;
    }

    boolean isOff() {
        return actsLeft < 0;
    }

    /// Takes back each name that is not durable, or by chance only some of them, and spoils bytes that are not.
    void cutPower(SplittableRandom random) throws IOException {
        boolean all = random.nextInt(3) == 0;
        for (Undo undo : volatileNames.reversed()) {
            if (all || random.nextBoolean()) {
                undo.act().run();
            }
        }
        for (Path file : volatileBytes) {
            if (Files.exists(file) && (all || random.nextBoolean())) {
                spoil(file, random.nextInt(3));
            }
        }
    }

    private static void spoil(Path file, int how) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        switch (how) {
            case 0 -> Files.write(file, new byte[0]);
            case 1 -> Files.write(file, half);
            default -> Files.write(file, Arrays.copyOf(half, bytes.length));
        }
    }

    /// The worst case: nothing that a power cut may take remains.
    void forgetAll() throws IOException {
        for (Undo undo : volatileNames.reversed()) {
            undo.act().run();
        }
        for (Path file : volatileBytes) {
            if (Files.exists(file)) {
                spoil(file, 0);
            }
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        requirePower();
        Files.write(file, bytes);
        volatileBytes.add(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        requirePower();
        Act undo = undoOf(to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        volatileNames.add(new Undo(to.resolveSibling("."), undo));
        if (volatileBytes.remove(from)) {
            volatileBytes.add(to);
        } else {
            volatileBytes.remove(to);
        }
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
    public void sync(Collection<Path> paths) throws IOException {
        requirePower();
        for (Path path : paths) {
            volatileBytes.remove(path);
            volatileNames.removeIf(undo -> undo.folder().equals(path.resolve(".")));
        }
    }

    @Override
    public void extend(Path file, long size) throws IOException {
        requirePower();
        Act undo = undoOf(file);
        FaultyDisk.lengthen(file, size);
        volatileNames.add(new Undo(file.resolveSibling("."), undo));
    }

    /// The power may go while this waits: then half of the bytes are there.
    @Override
    public void overwrite(Path file, long at, byte[] bytes) throws IOException {
        if (actsLeft == 0) {
            FaultyDisk.put(file, at, Arrays.copyOf(bytes, bytes.length / 2));
        }
        requirePower();
        FaultyDisk.put(file, at, bytes);
    }

    private void requirePower() throws IOException {
        actsLeft--;
        if (isOff()) {
            throw new IOException("the power is off");
        }
    }

    /// What brings a name back to what it stands for now. Bytes that were not durable then are not now.
    private Act undoOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            return () -> Files.deleteIfExists(file);
        }
        byte[] before = Files.readAllBytes(file);
        boolean wasVolatile = volatileBytes.contains(file);
        return () -> {
            if (Files.isDirectory(file.resolveSibling("."))) {
                Files.write(file, before);
                if (wasVolatile) {
                    volatileBytes.add(file);
                } else {
                    volatileBytes.remove(file);
                }
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
