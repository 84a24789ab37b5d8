// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import org.truceline.journal.EntryType;

/// An entry that has come on record, for those who watch.
///
/// @param entry its number in the log
/// @param id under which the index finds it
public record News(long entry, String author, EntryType type, String id) {}
