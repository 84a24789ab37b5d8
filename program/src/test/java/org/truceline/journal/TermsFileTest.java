// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../a.yaml", "a/b.yaml", "/a.yaml", "a\\b.yaml", ".a.yaml", "a\n.yaml", "a\0"})
    void itsNameLeadsNowhereElse(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TermsFile(name, ""));
    }

    @Test
    void itsVersionFollowsItsText() {
        assertThat(new TermsFile("هدنة.yaml", "id: A\n").version())
                .isNotEqualTo(new TermsFile("هدنة.yaml", "").version());
    }
}
