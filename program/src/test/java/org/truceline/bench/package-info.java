// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.bench;

import org.jspecify.annotations.NullMarked;
