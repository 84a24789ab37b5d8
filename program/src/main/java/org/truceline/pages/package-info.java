// SPDX-License-Identifier: Apache-2.0

/// Pages over what changes by itself or is asked for: today, the terms, the record, what a search finds. Each is made
/// without HTTP from a [Live] record and the newest scene of it; what it looks like is `publishing`'s. Start at
/// [TodayPage].
@NullMarked
package org.truceline.pages;

import org.jspecify.annotations.NullMarked;
