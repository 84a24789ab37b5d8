// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// Whether the act is spoken of as done (`affirmed`) or as not done (`negated`).
public enum Polarity implements Coded {
    AFFIRMED,
    NEGATED
}
