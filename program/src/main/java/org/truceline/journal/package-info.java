// SPDX-License-Identifier: Apache-2.0
/// Model values as canonical bytes in the log, and back. The only room that knows both: every value is the body of an
/// entry; the entry in the log commits to its body by a salted hash, names its author and is chained to his previous
/// one; the body lies beside the log in `content/`. The log is the truth; the index in `index/` is a cache of it that
/// may be deleted at any time.
///
/// Start at [Journal]; [RecordCheck] verifies a whole record, offline.
@NullMarked
package org.truceline.journal;

import org.jspecify.annotations.NullMarked;
