// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.time.LocalDate;
import java.util.List;
import org.truceline.model.Quote;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// How the rows of one kind of table become statements.
interface RowForm {
    /// Columns without which the table is not of this form.
    List<String> required();

    /// Whose words the row is: the dataset's publisher.
    String publisher(Row row);

    String dataset(Row row);

    String name(Row row);

    /// The day by which what the row tells had happened.
    LocalDate reported(Row row);

    /// What the dataset says by this row.
    ///
    /// @throws IllegalArgumentException when a field does not hold what its column should
    Statement statement(StatementId id, Quote whole, Row row);
}
