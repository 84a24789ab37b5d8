// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.nio.file.Path;
import java.util.List;

/// Where things lie in a record's folder. All but `private/` may be handed to anybody.
record RecordFolder(Path dir) {
    Path log() {
        return dir.resolve("log");
    }

    Path content() {
        return dir.resolve("content");
    }

    Path terms() {
        return dir.resolve("terms");
    }

    /// Gazetteer files that `add` reads with. Beside the record: the log holds their hashes.
    Path gazetteer() {
        return dir.resolve("gazetteer");
    }

    /// The last checkpoint that the quorum of the policy on record had seen.
    Path witnessed() {
        return dir.resolve("witness").resolve("checkpoint");
    }

    /// Time stamps on checkpoints (RFC 3161).
    Path stamps() {
        return dir.resolve("stamps");
    }

    /// What belongs to the record beside its log and content.
    List<Path> parts() {
        return List.of(terms(), gazetteer(), dir.resolve("witness"), stamps());
    }

    Path index() {
        return dir.resolve("index");
    }

    /// In a member's copy of a record that another hosts: who he is, and so what he is shown.
    Path viewer() {
        return dir.resolve("node.json");
    }

    /// Secret keys of the log and of those who write on this machine. Not part of the record.
    Path keys() {
        return dir.resolve("private");
    }
}
