// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

/// The one spelling of a number in the texts of a log: ASCII digits without leading zeros.
final class Decimal {
    private Decimal() {}

    /// @return 0 to 2^63 - 1; what is above is beyond any log and refused
    static long parse(String text, String what) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new MalformedException("not a " + what + ": '" + text + "'", e);
        }
        throw new MalformedException("not the plain spelling of a " + what + ": '" + text + "'");
    }
}
