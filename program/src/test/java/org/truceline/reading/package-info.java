// SPDX-License-Identifier: Apache-2.0
/// Tests of the reading room.
@NullMarked
package org.truceline.reading;

import org.jspecify.annotations.NullMarked;
