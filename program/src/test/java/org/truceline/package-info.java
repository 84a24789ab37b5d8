// SPDX-License-Identifier: Apache-2.0
/// Tests of the house as a whole.
@NullMarked
package org.truceline;

import org.jspecify.annotations.NullMarked;
