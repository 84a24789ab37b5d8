// SPDX-License-Identifier: Apache-2.0

/// A running member of those who keep a record together: it signs at home what its people write, sends it to the host,
/// follows the host's log into a copy of its own, and compares what it was shown with what the others were.
@NullMarked
package org.truceline.node;

import org.jspecify.annotations.NullMarked;
