// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// An act that the vocabulary has no code for is known by the words that the terms give.
class Z01_OwnActsTest {
    private static final String SABOTAGE = """
            own_acts:
              - {id: sabotage, label: sabotage, within: [explosive_device], words: [sabotage, saboteurs]}
            obligations:
              - id: no-sabotage
                label: no sabotage
                bearer: {roles: [party]}
                modality: must_not
                own_acts: [sabotage]
                basis: [C1]
            """;

    private static final String WHERE = "where: ford@10.1,20.1~100; when: 2020-05-03; quote: ";

    @Test
    void z01_what_a_statement_calls_so_is_one() {
        assertThat(World.with(SABOTAGE)
                        .judge("by: Watchers; act: explosive_device; who: Green army; " + WHERE
                                + "Saboteurs of Green blew up the bridge"))
                .isEqualTo("no-sabotage (any): breach of C1");
    }

    @Test
    void z02_what_nobody_calls_so_is_none() {
        assertThat(World.with(SABOTAGE)
                        .judge("by: Watchers; act: explosive_device; who: Green army; " + WHERE + "Green laid a mine"))
                .contains("outside_scope");
    }
}
