// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Area;

/// Some thousand incidents of a [Docket], column by column. Times are kept as seconds from the first one, where all of
/// them are whole seconds and lie within 68 years of it; as milliseconds otherwise.
final class DocketPiece {
    static final int NO_PLACE = -1;

    private static final long MILLIS = 1_000;

    private final int[] manner;
    private final int[] day;
    private final double[] latitude;
    private final double[] longitude;
    private final float[] radius;
    private final short[] country;
    private long base;
    private boolean based;
    private int[] from;
    private int[] until;

    /// From and until of each in milliseconds, where seconds are too narrow.
    private long @Nullable [] wide;

    DocketPiece(int length) {
        this.manner = new int[length];
        this.day = new int[length];
        this.latitude = new double[length];
        this.longitude = new double[length];
        this.radius = new float[length];
        this.country = new short[length];
        this.from = new int[length];
        this.until = new int[length];
        Arrays.fill(country, (short) NO_PLACE);
    }

    void said(int at, int itsManner, int itsDay) {
        manner[at] = itsManner;
        day[at] = itsDay;
    }

    void when(int at, long fromMillis, long untilMillis) {
        if (!based) {
            base = fromMillis;
            based = true;
        }
        if (wide == null && narrow(fromMillis) && narrow(untilMillis)) {
            from[at] = (int) ((fromMillis - base) / MILLIS);
            until[at] = (int) ((untilMillis - base) / MILLIS);
            return;
        }
        long[] widened = widen();
        widened[2 * at] = fromMillis;
        widened[2 * at + 1] = untilMillis;
    }

    private boolean narrow(long millis) {
        long off = millis - base;
        return off % MILLIS == 0 && Math.abs(off / MILLIS) <= Integer.MAX_VALUE;
    }

    private long[] widen() {
        if (wide == null) {
            wide = new long[2 * manner.length];
            for (int at = 0; at < manner.length; at++) {
                wide[2 * at] = base + from[at] * MILLIS;
                wide[2 * at + 1] = base + until[at] * MILLIS;
            }
            from = new int[0];
            until = new int[0];
        }
        return wide;
    }

    /// @throws IllegalArgumentException for more countries than a docket has room for
    void where(int at, Area area, int itsCountry) {
        if (itsCountry > Short.MAX_VALUE) {
            throw new IllegalArgumentException("a docket has room for " + Short.MAX_VALUE + " countries");
        }
        latitude[at] = area.centre().latitude();
        longitude[at] = area.centre().longitude();
        radius[at] = Math.nextUp((float) area.radiusMeters());
        country[at] = (short) itsCountry;
    }

    int manner(int at) {
        return manner[at];
    }

    int day(int at) {
        return day[at];
    }

    long from(int at) {
        return wide == null ? base + from[at] * MILLIS : wide[2 * at];
    }

    long until(int at) {
        return wide == null ? base + until[at] * MILLIS : wide[2 * at + 1];
    }

    double latitude(int at) {
        return latitude[at];
    }

    double longitude(int at) {
        return longitude[at];
    }

    float radius(int at) {
        return radius[at];
    }

    int country(int at) {
        return country[at];
    }
}
