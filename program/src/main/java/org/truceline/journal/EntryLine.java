// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.util.Optional;

/// What the log says of one entry, and of its content no more than what it is.
///
/// @param at by the author's clock
/// @param content type and id; empty when the content is not here any more, or not shown
public record EntryLine(long entry, String author, Instant at, Optional<Label> content) {
    /// What sort of content, under which id.
    public record Label(EntryType type, String id) {}
}
