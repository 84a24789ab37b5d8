// SPDX-License-Identifier: Apache-2.0
/// The people of one member: who they are, what they may do, what they did, and how they are reached. Kept in one
/// SQLite file in the member's private folder; nothing of it goes on the shared record or to another member.
///
/// Start at [People]. What each role may do stands in one table that a person can read, `rights.tsv`, read by
/// [Rights]; everything that was seen or refused stands in the [Audit].
@NullMarked
package org.truceline.people;

import org.jspecify.annotations.NullMarked;
