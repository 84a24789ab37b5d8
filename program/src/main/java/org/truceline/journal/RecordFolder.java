// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.nio.file.Path;

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

    Path index() {
        return dir.resolve("index");
    }

    /// Secret keys of the log and of those who write on this machine. Not part of the record.
    Path keys() {
        return dir.resolve("private");
    }
}
