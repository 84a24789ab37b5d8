// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.gazetteer;

import org.jspecify.annotations.NullMarked;
