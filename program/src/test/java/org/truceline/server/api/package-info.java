// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.truceline.server.api;

import org.jspecify.annotations.NullMarked;
