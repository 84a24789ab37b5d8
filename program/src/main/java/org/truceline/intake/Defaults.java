// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.time.LocalDate;
import java.util.Optional;

/// What stands in for the parts of a header that a report does not bring: the user's `--published` and
/// `--publisher`.
public record Defaults(Optional<LocalDate> published, Optional<String> publisher) {
    public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty());
}
