// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.field;

import org.jspecify.annotations.NullMarked;
