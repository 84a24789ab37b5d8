// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.intake;

import org.jspecify.annotations.NullMarked;
