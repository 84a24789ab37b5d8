// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.publishing.language;

import org.jspecify.annotations.NullMarked;
