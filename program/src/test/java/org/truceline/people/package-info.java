// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.people;

import org.jspecify.annotations.NullMarked;
