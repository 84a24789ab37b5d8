// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

/// The inflection of a verb form.
enum VerbForm {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    ING
}
