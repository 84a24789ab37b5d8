// SPDX-License-Identifier: Apache-2.0
/// The command line: parses arguments, wires the parts by plain constructors, turns outcomes into words and exit codes.
/// Nothing is decided here that another room should decide.
///
/// Exit codes: 0 done; 1 ran, but something did not hold; 2 the user's mistake, told without a stack trace.
@NullMarked
package org.truceline.cli;

import org.jspecify.annotations.NullMarked;
