// SPDX-License-Identifier: Apache-2.0
/// The judgement of incidents against the terms, and the standing of the agreement itself: findings, status per side
/// and channel, clocks, figures before, during and after.
///
/// Pure and three-valued: an uncertain fact decides nothing that it need not decide, and every finding says what it
/// compared. It reads no text and knows no actor or place of its own. Start at [Judge#judge], then [StatusBook].
@NullMarked
package org.truceline.judging;

import org.jspecify.annotations.NullMarked;
