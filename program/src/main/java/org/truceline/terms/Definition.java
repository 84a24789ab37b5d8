// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// What a word means in these terms.
public record Definition(String term, String means, List<String> basis) {
    public Definition {
        basis = List.copyOf(basis);
    }
}
