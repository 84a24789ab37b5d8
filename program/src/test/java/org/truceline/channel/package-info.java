// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.channel;

import org.jspecify.annotations.NullMarked;
