// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.truceline.journal.Json;
import org.truceline.journal.Misdeed;
import org.truceline.ledger.Hash;
import org.truceline.ledger.MerkleTree;
import org.truceline.ledger.SignedNote;
import org.truceline.model.Coded;

/// What this node saw another do, with the signed papers that show it: in `alarms/`, one file each, kept whether or not
/// the record ever takes it.
public final class Alarms {
    private static final String FOLDER = "alarms";
    private static final int NAME_DIGITS = 16;
    private final Path dir;

    Alarms(Path node) {
        this.dir = node.resolve(FOLDER);
    }

    /// @param at by this node's clock
    /// @param papers signed checkpoints, as they were shown
    public record Alarm(Misdeed misdeed, Instant at, List<String> papers) {}

    /// Keeps an alarm, unless it is known already.
    ///
    /// @return whether it is new
    boolean raise(Misdeed misdeed, Instant at, List<SignedNote> papers) throws IOException {
        Path file = dir.resolve(name(misdeed));
        if (Files.exists(file)) {
            return false;
        }
        var json = Json.object()
                .put("kind", misdeed.kind().code())
                .put("of", misdeed.of())
                .put("about", misdeed.about())
                .put("words", misdeed.words())
                .put("at", at.toString());
        var array = json.putArray("papers");
        papers.forEach(paper -> array.add(new String(paper.toBytes(), StandardCharsets.UTF_8)));
        Files.createDirectories(dir);
        Path fresh = dir.resolve("." + file.getFileName());
        Files.writeString(
                fresh,
                Json.line(json) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static String name(Misdeed misdeed) {
        String id = String.join("/", misdeed.kind().code(), misdeed.of(), misdeed.about());
        Hash hash = MerkleTree.leafHash(id.getBytes(StandardCharsets.UTF_8));
        return misdeed.kind().code() + "-"
                + HexFormat.of().formatHex(hash.toBytes()).substring(0, NAME_DIGITS) + ".json";
    }

    /// All of a node's folder, oldest first.
    public static List<Alarm> list(Path node) throws IOException {
        Path dir = node.resolve(FOLDER);
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        var alarms = new ArrayList<Alarm>();
        try (var files = Files.list(dir)) {
            for (Path file : files.filter(
                            path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .sorted()
                    .toList()) {
                alarms.add(read(file));
            }
        }
        alarms.sort(java.util.Comparator.comparing(Alarm::at));
        return alarms;
    }

    private static Alarm read(Path file) throws IOException {
        try {
            var json = Json.parse(Files.readAllBytes(file));
            var papers = new ArrayList<String>();
            json.path("papers").forEach(paper -> papers.add(paper.asString()));
            var misdeed = new Misdeed(
                    Coded.parse(Misdeed.Kind.class, json.path("kind").asString("")),
                    json.path("of").asString(""),
                    json.path("about").asString(""),
                    json.path("words").asString(""));
            return new Alarm(misdeed, Instant.parse(json.path("at").asString("")), papers);
        } catch (tools.jackson.core.JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(file + ": expected an alarm: " + e.getMessage(), e);
        }
    }
}
