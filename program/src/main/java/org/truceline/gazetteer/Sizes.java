// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

/// How far a place reaches when its source gives a point only.
final class Sizes {
    private static final long CITY = 100_000;
    private static final long TOWN = 10_000;

    /// Metres for the square root of a person: towns cover about an acre for fifteen people, so that 100,000 live
    /// within
    /// 4 km of the middle and a million within 12.
    private static final double METERS = 12;

    private static final double LEAST = 1_500;
    private static final double MOST = 20_000;

    private Sizes() {}

    static String kind(long population) {
        return population >= CITY ? "city" : population >= TOWN ? "town" : "village";
    }

    static double radius(String kind, long population) {
        return switch (kind) {
            case "province" -> 60_000;
            case "district", "region" -> 25_000;
            case "mountain", "valley", "island" -> 5_000;
            default -> Math.clamp(Math.round(METERS * Math.sqrt(population) / 100) * 100.0, LEAST, MOST);
        };
    }
}
