// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Entries that another member signed and sent here himself because the host does not take them: in `handed/`. They
/// are not on record, and are shown as what they are.
public final class HandedIn {
    private static final String FOLDER = "handed";

    /// As much as one member may leave here.
    private static final int MOST_FILES = 10_000;

    private HandedIn() {}

    /// @param seq number among the author's own entries
    /// @param written by the author's clock
    /// @param came when it came here, by the clock here
    public record Handed(Body body, String author, long seq, Instant written, Instant came) {}

    /// Keeps entries durably; those that came before are kept once.
    ///
    /// @param entries of one author, who was verified
    public static void keep(Path node, List<SignedEntry> entries, Instant came) throws IOException {
        Path dir = node.resolve(FOLDER);
        Files.createDirectories(dir);
        var last = entries.getLast();
        String hash = last.hash().toHex().substring(0, 16);
        Path file = dir.resolve("%s-%016d-%s".formatted(last.author(), last.seq(), hash));
        if (Files.exists(file)) {
            return;
        }
        try (var files = Files.list(dir)) {
            if (files.count() >= MOST_FILES) {
                throw new IOException("this node keeps " + MOST_FILES + " entries that are not on record, and no more");
            }
        }
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeUTF(came.toString());
        out.writeInt(entries.size());
        for (SignedEntry entry : entries) {
            entry.writeTo(out);
        }
        Whole.write(file, bytes.toByteArray());
        Whole.syncFolder(dir);
    }

    /// What is kept and has not come on record since, oldest first.
    public static List<Handed> list(Path node) throws IOException {
        Path dir = node.resolve(FOLDER);
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        List<Path> files;
        try (var inside = Files.list(dir)) {
            files = inside.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
        var handed = new ArrayList<Handed>();
        try (var index = Index.open(new RecordFolder(node).index())) {
            for (Path file : files) {
                read(file, index, handed);
            }
        }
        return handed;
    }

    private static void read(Path file, Index index, List<Handed> handed) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            var came = Instant.parse(in.readUTF());
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                var entry = SignedEntry.readFrom(in);
                boolean isOnRecord = index.findPlace(entry.author(), entry.seq())
                        .filter(place -> place.hash().equals(entry.hash()))
                        .isPresent();
                if (!isOnRecord) {
                    entry.findBody()
                            .ifPresent(body ->
                                    handed.add(new Handed(body, entry.author(), entry.seq(), entry.at(), came)));
                }
            }
        } catch (RefusedException | java.time.DateTimeException e) {
            throw new IOException(file + ": expected entries that were handed in: " + e.getMessage(), e);
        }
    }
}
