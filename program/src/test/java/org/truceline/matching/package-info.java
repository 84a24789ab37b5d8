// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.matching;

import org.jspecify.annotations.NullMarked;
