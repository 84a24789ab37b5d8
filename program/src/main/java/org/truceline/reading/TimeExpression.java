// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import org.truceline.model.When;

/// Words of a sentence that say when.
///
/// @param from first token, inclusive
/// @param to one past the last
/// @param kind how the words use the date
/// @param sunset whether they name sunset (or sunrise) of that date, which needs a place to become a minute
record TimeExpression(int from, int to, When when, Kind kind, Sun sunset) {
    enum Kind {
        AT,
        SINCE,
        UNTIL,
        FROM,
        RANGE,
        VAGUE,
        DURATION
    }

    enum Sun {
        NONE,
        SET,
        RISE
    }
}
