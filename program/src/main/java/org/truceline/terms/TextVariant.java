// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One text of the agreement as somebody published it.
///
/// @param language code such as `en` or `ar`
/// @param seen the day it became known; absent when not known
public record TextVariant(
        String id,
        String language,
        String publisher,
        @Nullable LocalDate seen,
        Authenticity authenticity,
        Mark mark) {}
