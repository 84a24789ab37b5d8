// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// One comparison that a finding rests on.
///
/// @param truth whether the fact meets the term; for [Aspect#EXCEPTION], whether the exception applies
/// @param words what was held against what, and what it showed
public record Compared(Aspect aspect, Truth truth, String words) {}
