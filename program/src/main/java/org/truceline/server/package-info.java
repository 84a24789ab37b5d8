// SPDX-License-Identifier: Apache-2.0
/// Serves the pages, the figures and the log of a record to this machine's browsers and to programs, over HTTP on
/// virtual threads. It renders what `publishing` makes of the record as it stands and adds nothing of its own; it
/// writes nothing and never opens the record's `private/` or `content/`.
///
/// Start at [Server]; its promises are the test classes of this room.
@NullMarked
package org.truceline.server;

import org.jspecify.annotations.NullMarked;
