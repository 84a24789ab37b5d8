// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.time.Instant;

/// Somebody signed in.
///
/// @param id names the session in lists and in the audit; knowing it opens nothing
/// @param seen when it was last used
/// @param ended why it is over, empty while it is not
public record Session(String id, String account, Role role, Instant began, Instant seen, Caller caller, String ended) {}
