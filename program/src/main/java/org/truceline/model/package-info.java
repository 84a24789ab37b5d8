// SPDX-License-Identifier: Apache-2.0
/// The values of the chain: report, statement, incident, finding; time and place with their uncertainty;
/// three-valued truth. Immutable records and enums that know no I/O and no agreement.
///
/// The words are the vocabulary of the field, one meaning each. Start at [Statement], then [Incident].
@NullMarked
package org.truceline.model;

import org.jspecify.annotations.NullMarked;
