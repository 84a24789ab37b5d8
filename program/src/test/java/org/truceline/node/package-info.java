// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.node;

import org.jspecify.annotations.NullMarked;
