// SPDX-License-Identifier: Apache-2.0
/// Reports into attributed statements: who says what, in their exact words, and how they stand to it.
///
/// A deterministic cascade of small passes over rules and word lists: tokens, sentences, times, tags, groups, clauses;
/// then names, voices (who speaks where), frames (which act), stance; then place, time and counts; then assembly.
/// Start at [RuleReader], which runs them in this order. Nothing is guessed: what no rule reads stays unread.
///
/// Behind the same interface, [Reader], stands [ModelReader], which asks a language-model server and keeps what the
/// words bear out; [Difference] sets the two beside each other.
@NullMarked
package org.truceline.reading;

import org.jspecify.annotations.NullMarked;
