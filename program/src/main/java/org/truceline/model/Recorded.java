// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;

/// Something on record, with when the record took it. An author's own clock may be wrong or lie; clocks that bind the
/// sides run on the record's time.
///
/// @param author whose key signed it
/// @param entry its number in the log
/// @param at the record's time: when the host of the log took it
public record Recorded<T>(T value, String author, long entry, Instant at) {}
