// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

/// A kind of place under an agreement: whether it lies on the ground that each of the [Articles] speaks of.
///
/// @param placed whether there is a place at all
/// @param inside for each article; UNKNOWN without a place, YES for one that asks for none
record Plot(boolean placed, Truths inside) {}
