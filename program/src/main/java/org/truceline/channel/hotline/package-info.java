// SPDX-License-Identifier: Apache-2.0
/// The rules of the hotline desk: the number that a caller gets at once, what may be written of a call, what has to be
/// handed on within the hour, and the report that a call becomes.
///
/// Start at [HotlineDesk].
@NullMarked
package org.truceline.channel.hotline;

import org.jspecify.annotations.NullMarked;
