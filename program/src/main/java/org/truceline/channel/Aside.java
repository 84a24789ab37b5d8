// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;

/// Something on record that does not count in the channel. It stays on record and is shown with the reason.
///
/// @param what its kind and id, in words
/// @param author who signed it
public record Aside(String what, String author, long entry, Instant at, String why) {}
