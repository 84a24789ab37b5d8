// SPDX-License-Identifier: Apache-2.0

/// What is filled in where it happened: the questions of a violation report, made for each agreement, and what becomes
/// of the answers.
@NullMarked
package org.truceline.field;

import org.jspecify.annotations.NullMarked;
