// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The verification of a whole log from nothing but its folder and the keys one trusts.
///
/// It goes from the top down: the checkpoint's signature vouches for the root, the root for the last tile of each
/// level, each tile for those below it, the lowest for the entries. So each file is judged by something that is
/// known to be right, and a fault names the file that is wrong, not one that merely disagrees with it.
///
/// Each entry is read and hashed once; one bundle and a few tiles are in memory. It may run beside a writer, but then
/// sees what is appended meanwhile as faults: check a log at rest, or a copy.
///
/// What no check of one folder can find is that the whole log was replaced by an older or another one with a good
/// signature: that takes a checkpoint kept elsewhere, and [ConsistencyProof].
public final class LogCheck {
    private LogCheck() {}

    /// @param trusted at least one of them must have signed the checkpoint
    /// @return what is wrong, up to 1,000 faults; empty when every byte is as it must be
    public static List<Fault> check(Path dir, List<NoteVerifier> trusted) {
        return check(dir, trusted, (index, entry) -> {});
    }

    /// @param visitor is shown each entry that is as the log's root demands, in the same pass
    public static List<Fault> check(Path dir, List<NoteVerifier> trusted, EntryVisitor visitor) {
        Faults faults = new Faults();
        LogFolder folder = new LogFolder(dir.toAbsolutePath().normalize());
        checkpoint(folder, trusted, faults).ifPresent(checkpoint -> {
            TreeCheck tree = new TreeCheck(folder, checkpoint, visitor, faults);
            List<List<Hash>> edge = tree.check();
            FolderCheck strangers = new FolderCheck(folder, checkpoint.size(), faults);
            new AheadCheck(folder, checkpoint.size(), edge, faults).check(strangers.check());
        });
        return faults.list();
    }

    /// Without a checkpoint to trust there is nothing by which to judge the rest.
    private static Optional<Checkpoint> checkpoint(LogFolder folder, List<NoteVerifier> trusted, Faults faults) {
        try {
            SignedNote note = folder.note();
            note.verify(trusted);
            return Optional.of(Checkpoint.parse(note.text()));
        } catch (LedgerException e) {
            faults.add(LogFolder.CHECKPOINT, "nothing can be verified: " + e.getMessage());
        } catch (IOException e) {
            faults.add(LogFolder.CHECKPOINT, "cannot be read: " + e);
        }
        return Optional.empty();
    }
}
