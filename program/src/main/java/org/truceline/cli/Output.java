// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// Where lines go that other programs read: a file, or standard output. A file appears under its name only when all
/// of it is written.
final class Output implements AutoCloseable {
    private final PrintWriter writer;
    private final @Nullable Path target;
    private final @Nullable Path partial;

    private Output(PrintWriter writer, @Nullable Path target, @Nullable Path partial) {
        this.writer = writer;
        this.target = target;
        this.partial = partial;
    }

    /// @param file absent or `-` for standard output
    static Output to(@Nullable Path file, PrintWriter standard) throws IOException {
        if (file == null || file.toString().equals("-")) {
            return new Output(standard, null, null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(file + ": there is no such folder to write to");
        }
        Path partial = Files.createTempFile(folder, "." + file.getFileName(), ".partial");
        return new Output(new PrintWriter(new BufferedWriter(Files.newBufferedWriter(partial))), file, partial);
    }

    /// Writes a file, which appears whole or not at all.
    static void whole(Path file, byte[] bytes) throws IOException {
        try (var output = to(file, new PrintWriter(Writer.nullWriter()))) {
            if (output.partial != null) {
                Files.write(output.partial, bytes);
            }
            output.commit();
        }
    }

    /// @param line JSON; characters that would garble a terminal are written as escapes, which mean the same
    void line(String line) {
        writer.print(Plain.text(line));
        writer.print('\n');
    }

    /// @param line as it is, of a file that is no JSON: with its tabs
    void plain(String line) {
        writer.print(line);
        writer.print('\n');
    }

    /// Puts the file in its place. Without this call nothing appears.
    void commit() throws IOException {
        if (target == null || partial == null) {
            writer.flush();
            return;
        }
        writer.close();
        if (writer.checkError()) {
            throw new IOException(target + ": could not be written");
        }
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (partial != null) {
            writer.close();
            Files.deleteIfExists(partial);
        }
    }
}
