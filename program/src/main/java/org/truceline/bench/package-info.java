// SPDX-License-Identifier: Apache-2.0
/// The program's own figures, measured on the machine it runs on: how fast, how large, how alike from run to run. Each
/// measurement is a value with what it was measured on; the command line prints it beside a named other.
///
/// Start at [ReadingBench].
@NullMarked
package org.truceline.bench;

import org.jspecify.annotations.NullMarked;
