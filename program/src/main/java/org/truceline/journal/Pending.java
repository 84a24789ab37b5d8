// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;

/// What was written and signed here and is not on record yet.
///
/// @param seq number among the author's own entries
/// @param at by the clock of this machine; the record gives it its own time later
public record Pending(Body body, String author, long seq, Instant at) {}
