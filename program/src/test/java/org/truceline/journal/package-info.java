// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.journal;

import org.jspecify.annotations.NullMarked;
