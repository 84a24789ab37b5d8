// SPDX-License-Identifier: Apache-2.0
/// What a member's people do over HTTP: every endpoint under `/api`, described in `openapi.yaml` and nowhere else. A
/// request passes the [Guard], is held against its description, against the table of rights, and only then reaches the
/// deed; what people read and write passes through the [Member] that they work for.
///
/// Start at [Api].
@NullMarked
package org.truceline.server.api;

import org.jspecify.annotations.NullMarked;
