// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.truceline.ledger.LogCopy;
import org.truceline.ledger.LogReader;

/// A copy of a record that is a record: taken at one checkpoint while the writer goes on, and brought up to date by
/// taking
/// it again into the same folder. Secret keys are not in it. What was erased since an earlier copy is erased there too.
public final class Backup {
    private Backup() {}

    /// Copies the record in `dir` to `target`; its checkpoint comes last, so that an interrupted copy is an older one.
    ///
    /// @return entries in the copy
    /// @throws org.truceline.ledger.MalformedException when `target` holds another record or a later copy
    public static long take(Path dir, Path target) throws IOException {
        var from = new RecordFolder(dir);
        var to = new RecordFolder(target);
        var log = LogReader.open(from.log());
        new ContentStore(from.content()).copyTo(new ContentStore(to.content()), log.size());
        for (Path part : from.parts()) {
            copy(part, target.resolve(dir.relativize(part).toString()));
        }
        LogCopy.copy(log, to.log());
        return log.size();
    }

    /// Lays the backup out as a record again, once every byte of it has been verified.
    ///
    /// @param dir new or empty
    /// @return what the check of the backup found; with faults, nothing was laid out
    public static RecordCheck.Outcome restore(Path backup, Path dir) throws IOException {
        if (Files.exists(dir)) {
            try (var inside = Files.list(dir)) {
                if (inside.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(
                            dir.toString(), null, "expected a folder that is new or empty");
                }
            }
        }
        var found = RecordCheck.check(backup);
        if (!found.faults().isEmpty()) {
            return found;
        }
        take(backup, dir);
        Rebuild.run(new RecordFolder(dir));
        return RecordCheck.check(dir);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
