// SPDX-License-Identifier: Apache-2.0
/// The channel between the sides: cases, in which every allegation is carried until it is answered, and each side's
/// part in each channel. Everything follows from the notes on record, in their order; nothing here is stored twice.
///
/// Start at [Desk], which says whether a note may be written; [Case] and [Part] are what the notes amount to.
@NullMarked
package org.truceline.channel;

import org.jspecify.annotations.NullMarked;
