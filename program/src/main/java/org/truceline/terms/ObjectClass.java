// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// A kind of thing or people that can be hit: civilians, relief convoys, dams.
///
/// @param words by which a report's words are recognised as one, in lower case
public record ObjectClass(String id, String label, List<String> words) {
    public ObjectClass {
        words = List.copyOf(words);
    }
}
