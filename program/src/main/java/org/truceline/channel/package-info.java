// SPDX-License-Identifier: Apache-2.0
/// The channel between the sides: cases, in which every allegation is carried until it is answered, and each side's
/// part in each channel. Everything follows from the notes on record, in their order; nothing here is stored twice.
///
/// Humanitarian notices are here as well: [NoticeBoard] is what they amount to, [NoticeAlarms] the words that are owed,
/// [StrikeWatch] the join of what is said of strikes with what is notified. Instants are passed in.
///
/// Start at [Desk], which says whether a note may be written; [Case] and [Part] are what the notes amount to.
@NullMarked
package org.truceline.channel;

import org.jspecify.annotations.NullMarked;
