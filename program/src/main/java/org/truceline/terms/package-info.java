// SPDX-License-Identifier: Apache-2.0
/// The agreement as data: its texts and clauses, who is bound, where, from when until when, by which obligations,
/// and every reading of them that somebody holds.
///
/// Written by people in YAML, checked against `terms.schema.json` and then by meaning; each fault names file, line
/// and column. Nothing here opens a file, and nothing here judges. Start at [Terms#read], then [Agreement].
@NullMarked
package org.truceline.terms;

import org.jspecify.annotations.NullMarked;
