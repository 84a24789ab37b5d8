// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.cli;

import org.jspecify.annotations.NullMarked;
