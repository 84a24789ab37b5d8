// SPDX-License-Identifier: Apache-2.0
/// What comes in from the field: the OpenRosa 1.0 addresses (form discovery, form submission, metadata) under
/// `/openrosa` for ODK Collect and its like, and the page `/report` that sends the same form.
///
/// Start at [org.truceline.server.openrosa.OpenRosa].
@NullMarked
package org.truceline.server.openrosa;

import org.jspecify.annotations.NullMarked;
