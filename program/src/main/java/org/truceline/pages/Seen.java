// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.Instant;

/// That one of a member's people says to have seen something.
///
/// @param account under which he signs in
public record Seen(String account, Instant at) {}
