// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Path;

/// The refusal to write a log that another writer has open, in this process or another.
public final class LogLockedException extends IOException {
    LogLockedException(Path dir) {
        super("another writer has the log open: " + dir);
    }
}
