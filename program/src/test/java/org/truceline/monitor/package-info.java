// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.monitor;

import org.jspecify.annotations.NullMarked;
