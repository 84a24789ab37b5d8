// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.channel.hotline;

import org.jspecify.annotations.NullMarked;
