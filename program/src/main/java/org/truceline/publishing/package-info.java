// SPDX-License-Identifier: Apache-2.0
/// What people read: the day table for the terminal, one HTML page a day with chart and map, CSV and JSON. Works out
/// the figures of each day from the values of a record, keeps the ids behind every figure, and judges nothing itself:
/// status, verdicts and sides are given to it in a [Scene].
///
/// Start at [Days], then [DayTable] and [Pages]. Pages are made from the templates beside the classes.
@NullMarked
package org.truceline.publishing;

import org.jspecify.annotations.NullMarked;
