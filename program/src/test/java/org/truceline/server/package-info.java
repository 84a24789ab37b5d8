// SPDX-License-Identifier: Apache-2.0
/// Tests of the server room: a real server on a free port, asked over HTTP. One class for each promise.
@NullMarked
package org.truceline.server;

import org.jspecify.annotations.NullMarked;
