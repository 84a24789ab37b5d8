// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.pages;

import org.jspecify.annotations.NullMarked;
