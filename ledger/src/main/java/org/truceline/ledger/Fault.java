// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import org.jspecify.annotations.Nullable;

/// Something in a log's folder that is not as its checkpoint demands.
///
/// @param file relative to the folder, with `/` between its parts
/// @param entry the first entry that is affected, or that the file covers; none when it is not about entries
/// @param what for people
public record Fault(String file, @Nullable Long entry, String what) {
    @Override
    public String toString() {
        return file + (entry == null ? "" : ", entry " + entry) + ": " + what;
    }
}
