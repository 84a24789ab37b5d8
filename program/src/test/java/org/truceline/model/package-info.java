// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.model;

import org.jspecify.annotations.NullMarked;
