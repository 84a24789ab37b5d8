// SPDX-License-Identifier: Apache-2.0
/// The flow of the house, told once: take in, read, match, judge, append. Start, and mostly stay, at [Monitor].
@NullMarked
package org.truceline.monitor;

import org.jspecify.annotations.NullMarked;
