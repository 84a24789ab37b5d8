// SPDX-License-Identifier: Apache-2.0
/// Brings together the statements that are about the same thing, and keeps the reasons. Rival versions stay side by
/// side; nothing is merged or averaged. The result does not depend on the order in which statements came in.
///
/// Start at [Matcher].
@NullMarked
package org.truceline.matching;

import org.jspecify.annotations.NullMarked;
