// SPDX-License-Identifier: Apache-2.0

/// An agreement told to people: part by part, by what differs, and along time.
///
/// Pure: from an [org.truceline.terms.Agreement] to words and times; nothing here reads, prints or judges. Start at
/// [Portrait], [Difference] and [Timeline].
@NullMarked
package org.truceline.terms.telling;

import org.jspecify.annotations.NullMarked;
