// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truceline.journal.TermsFile;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsFault;
import org.truceline.terms.TermsResult;

/// Files of terms as the user names them. Faults of all files are told together.
final class TermsFiles {
    /// Longest file of terms, in bytes: the longest agreement known runs to a tenth of it.
    private static final long MAX_BYTES = 4 << 20;

    private TermsFiles() {}

    static List<TermsFile> read(List<Path> files) throws IOException {
        var read = new ArrayList<TermsFile>();
        for (Path file : files) {
            read.add(new TermsFile(String.valueOf(file.getFileName()), text(file)));
        }
        return read;
    }

    private static String text(Path file) throws IOException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new UsageException(file + ": expected terms of at most " + MAX_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UsageException(file + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new UsageException(file + ":" + foreign(Files.readAllBytes(file)), e);
        }
    }

    /// Where the first byte stands that is no UTF-8, as a person finds it.
    private static String foreign(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var before = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(in, before, true);
        var lines = before.flip().toString().split("\n", -1);
        return "%d:%d: expected text in UTF-8, came the byte %02x"
                .formatted(lines.length, lines[lines.length - 1].length() + 1, bytes[in.position()]);
    }

    /// The one agreement of a file.
    ///
    /// @throws UsageException with every fault
    static Agreement one(Path file) throws IOException {
        return parse(read(List.of(file))).stream()
                .findFirst()
                .orElseThrow(() -> new UsageException(file + ": expected an agreement, came an outline for maps"));
    }

    /// The agreements that the files hold. Map outlines (`.geojson`) may lie beside them and are passed over.
    ///
    /// @throws UsageException with every fault of every file, one a line
    static List<Agreement> parse(List<TermsFile> files) {
        var agreements = new ArrayList<Agreement>();
        var faults = new ArrayList<TermsFault>();
        for (TermsFile file : files) {
            if (!file.name().endsWith(".geojson")) {
                switch (Terms.read(file.text(), file.name())) {
                    case TermsResult.Loaded loaded -> agreements.add(loaded.agreement());
                    case TermsResult.Faulty faulty -> faults.addAll(faulty.faults());
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new UsageException(FaultText.of(faults, files));
        }
        return agreements;
    }
}
