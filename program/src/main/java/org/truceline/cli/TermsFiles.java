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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// The files, and the GeoJSON files in their folders that they name.
    static List<TermsFile> read(List<Path> files) throws IOException {
        var read = new LinkedHashMap<String, TermsFile>();
        for (Path file : files) {
            var terms = new TermsFile(String.valueOf(file.getFileName()), text(file));
            put(read, terms);
            for (String name : named(terms)) {
                Path beside = file.resolveSibling(name);
                if (Files.isRegularFile(beside)) {
                    put(read, new TermsFile(name, text(beside)));
                }
            }
        }
        return List.copyOf(read.values());
    }

    private static void put(Map<String, TermsFile> read, TermsFile file) {
        var other = read.putIfAbsent(file.name(), file);
        if (other != null && !other.equals(file)) {
            throw new UsageException(file.name() + ": two files of this name, and a record knows them by name");
        }
    }

    /// The files that an agreement names, as names without folders.
    private static List<String> named(TermsFile terms) {
        var names = new ArrayList<String>();
        if (terms.isAgreement()) {
            Terms.read(terms.text(), terms.name(), name -> {
                names.add(name);
                return Optional.empty();
            });
        }
        return names.stream()
                .filter(name -> !name.contains("/") && !name.contains("\\"))
                .toList();
    }

    private static TermsResult read(TermsFile file, List<TermsFile> all) {
        return Terms.read(
                file.text(),
                file.name(),
                name -> all.stream()
                        .filter(other -> other.name().equals(name))
                        .map(TermsFile::text)
                        .findFirst());
    }

    /// The id of the agreement in one of some files; empty for what holds GeoJSON alone.
    static Optional<String> findId(TermsFile file, List<TermsFile> all) {
        return file.isAgreement() && read(file, all) instanceof TermsResult.Loaded loaded
                ? Optional.of(loaded.agreement().id())
                : Optional.empty();
    }

    /// What is wrong with one of some files; nothing of what holds GeoJSON alone.
    static List<TermsFault> faults(TermsFile file, List<TermsFile> all) {
        if (!file.isAgreement()) {
            return List.of();
        }
        return switch (read(file, all)) {
            case TermsResult.Loaded loaded -> List.of();
            case TermsResult.Faulty faulty -> faulty.faults();
        };
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
            if (file.isAgreement()) {
                switch (read(file, files)) {
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
