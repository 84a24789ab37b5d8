// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel.hotline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// The number of a call, short enough to be given over a bad line: month and day, four signs, and one more that follows
/// from them, so that a number misheard or miswritten in one place is no number. `0917-K7PQ-X`.
public final class CallNumber {
    /// Without the letters and digits that are taken for each other when spoken or written by hand: 0 O, 1 I L, 2 Z,
    /// 5 S, 8 B, U V. 23 signs, a prime, which the check sign rests on.
    private static final String SIGNS = "34679ACDEFGHJKMNPQRTWXY";

    private static final int DRAWN = 4;
    private static final int DATE = 4;
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    private CallNumber() {}

    /// A number of a day.
    static String draw(LocalDate day, RandomGenerator random) {
        var drawn = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            drawn.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        String date = MONTH_AND_DAY.format(day);
        return date + "-" + drawn + "-" + check(date, drawn.toString());
    }

    /// Whether a text can be a number: its form and its last sign are right.
    public static boolean isOne(String text) {
        return text.matches("[01][0-9][0-3][0-9]-[" + SIGNS + "]{4}-[" + SIGNS + "]")
                && text.charAt(text.length() - 1)
                        == check(text.substring(0, DATE), text.substring(DATE + 1, DATE + 1 + DRAWN));
    }

    /// A weighted sum modulo a prime with weights that differ: one sign changed, or two swapped, change it. A digit of
    /// the date counts as itself, a sign as its place.
    private static char check(String date, String drawn) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < date.length(); i++) {
            sum += weight++ * (date.charAt(i) - '0');
        }
        for (int i = 0; i < drawn.length(); i++) {
            sum += weight++ * SIGNS.indexOf(drawn.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }
}
