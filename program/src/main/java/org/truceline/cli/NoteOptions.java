// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.NoteSigner;
import org.truceline.model.Detail;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options that notes have in common.
final class NoteOptions {
    private NoteOptions() {}

    /// Whose key signs, when it is not the side's own.
    static final class Signing {
        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "the key that signs, such as one that the side has delegated to; without it the side's"
                        + " own on this machine")
        private @Nullable Path key;

        @Mixin
        private Passphrases passphrases;

        Optional<NoteSigner> find() throws IOException {
            return key == null ? Optional.empty() : Optional.of(passphrases.read(key));
        }
    }

    /// Who writes, and what it says.
    static final class Writer {
        @Parameters(index = "0", paramLabel = "DIR", description = "the record, or the folder of a node")
        Path dir;

        @Option(names = "--from", paramLabel = "SIDE", required = true, description = "who writes and signs it")
        String from;

        @Option(names = "--by", paramLabel = "PERSON", description = "the person there who writes it")
        @Nullable
        String by;

        @Option(names = "--for", paramLabel = "BODY", description = "the body it speaks for, as one of its members")
        @Nullable
        String body;

        @Mixin
        Signing signing;

        @Option(names = "--json", description = "tell the note as JSON")
        boolean json;
    }

    /// What it says in its own words.
    static final class Words {
        @Option(names = "--words", paramLabel = "TEXT", required = true, description = "what it says")
        String words;
    }

    /// A step of a case that is there.
    static final class OfCase {
        @Mixin
        Writer writer;

        @Parameters(index = "1", paramLabel = "CASE", description = "name of the case")
        String id;
    }

    /// What is told of a possible breach.
    static final class Details {
        @Option(names = "--nature", paramLabel = "TEXT", description = "what was done, and with what")
        @Nullable
        String nature;

        @Option(names = "--scale", paramLabel = "TEXT", description = "how much of it")
        @Nullable
        String scale;

        @Option(names = "--threat", paramLabel = "TEXT", description = "what it means for the ceasefire")
        @Nullable
        String threat;

        @Option(
                names = "--intent",
                paramLabel = "TEXT",
                description = "whether those who did it mean to keep the terms")
        @Nullable
        String intent;

        Map<Detail, String> told() {
            var told = new EnumMap<Detail, String>(Detail.class);
            put(told, Detail.NATURE, nature);
            put(told, Detail.SCALE, scale);
            put(told, Detail.THREAT, threat);
            put(told, Detail.INTENT, intent);
            return told;
        }

        private static void put(Map<Detail, String> told, Detail detail, @Nullable String text) {
            if (text != null) {
                told.put(detail, text);
            }
        }
    }

    /// When something is looked at, and how it is told.
    static final class View {
        @Option(names = "--json", description = "as JSON, one value a line")
        boolean json;

        @Option(
                names = "--at",
                paramLabel = "WHEN",
                converter = AtConverter.class,
                description = "as of the end of a local day, a local time, or an instant; without it now")
        AtConverter.@Nullable At at;
    }
}
