// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// The door: opens a file, sees what form it has and hands on its items one by one, so that a table of any length
/// passes through in little memory.
public final class Intake {
    /// Longest report taken, in bytes: a hundred times a long article. What is longer is no report.
    static final int MAX_REPORT_BYTES = 2 << 20;

    private static final int FIRST_LINE_BYTES = 8 << 10;

    private final Optional<Form> form;
    private final Defaults defaults;

    /// @param form the form of every file; when empty each file shows its own
    /// @param defaults what stands in for a header that a prose file lacks
    public Intake(Optional<Form> form, Defaults defaults) {
        this.form = form;
        this.defaults = defaults;
    }

    /// Hands every item of `file` to `sink`, in the file's order. A file that cannot be opened, or that holds
    /// nothing, is one [Item.Rejected].
    public void take(Path file, Consumer<Item> sink) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            sink.accept(new Item.Rejected(name, 1, "expected a file, this is a folder"));
            return;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            take(file, in, sink);
        } catch (java.nio.file.NoSuchFileException e) {
            sink.accept(new Item.Rejected(name, 1, "no such file"));
        } catch (java.io.CharConversionException e) {
            sink.accept(new Item.Rejected(name, 1, "expected text in UTF-8: " + e.getMessage()));
        } catch (IOException e) {
            sink.accept(new Item.Rejected(name, 1, "cannot be read: " + e.getMessage()));
        }
    }

    /// Hands every item of an open stream to `sink`; `file` only names it. What is packed by gzip (RFC 1952) is
    /// unpacked on the way.
    public void take(Path file, InputStream in, Consumer<Item> sink) throws IOException {
        var buffered = unpacked(in.markSupported() ? in : new BufferedInputStream(in));
        String head = head(buffered);
        if (head.isBlank()) {
            sink.accept(new Item.Rejected(file.toString(), 1, "expected a report, the file is empty"));
            return;
        }
        Path leaf = file.getFileName();
        String name = leaf == null ? "" : leaf.toString().replaceFirst("\\.gz$", "");
        var form = this.form.orElseGet(() -> Form.guess(name, head));
        switch (form) {
            case ARTICLE, BULLETIN -> new ProseFile(file, form, defaults).take(buffered, sink);
            case REPORTS -> new ReportLines(file, defaults).take(buffered, sink);
            case GED -> new Table(file, new GedRow()).take(buffered, sink);
            case EVENTS -> new Table(file, new EventRow()).take(buffered, sink);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() | in.read() << 8;
        in.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private static String head(InputStream in) throws IOException {
        in.mark(FIRST_LINE_BYTES + 1);
        String head = new String(in.readNBytes(FIRST_LINE_BYTES), StandardCharsets.UTF_8);
        in.reset();
        int newline = head.stripLeading().indexOf('\n');
        return newline < 0 ? head : head.stripLeading().substring(0, newline);
    }
}
