// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;

/// That protected content was looked at: put on record by the member whose people looked, before they see it.
///
/// @param id unique within the record
/// @param from the member who looked
/// @param of what kind of entry, and which: `notice n-17`
/// @param role of who looked; his name stays with his member
/// @param purpose why, in his words
public record View(String id, String from, String of, String role, String purpose, Instant at) {}
