// SPDX-License-Identifier: Apache-2.0
/// Takes in source material as it comes: prose files, JSON lines, and tables of coded events. Each piece becomes a
/// whole, unedited [org.truceline.model.Report]; the row of a dataset also becomes the statement that the dataset
/// makes by it. Foreign columns are mapped here and nowhere else. What cannot be taken is a [Rejected] value with
/// file, line and reason, and the rest goes on.
///
/// Start at [Intake].
@NullMarked
package org.truceline.intake;

import org.jspecify.annotations.NullMarked;
