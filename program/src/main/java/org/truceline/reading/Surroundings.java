// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truceline.gazetteer.Candidate;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Site;

/// Where the words of a place are: the place that they name, or a circle beside it that is as wide as they leave open.
///
/// "near X" and "outside X" reach further than X; "between X and Y" is the middle with half the way as radius; "10 km
/// north of X" is a point that far away; "north of X" without a distance, and "northern X" within it, lean to that
/// side.
final class Surroundings {
    /// How far "near" reaches: what reports call near a town lies within an hour's march.
    private static final double NEAR_METERS = 10_000;

    /// How far from its edge "outside" reaches.
    private static final double OUTSIDE_METERS = 5_000;

    /// Reported distances are rounded, and measured from anywhere in town: a fifth of the way, and no less than this.
    private static final double LEAST_ERROR_METERS = 2_000;

    private static final double ERROR = 0.2;

    /// Two places between which something can be lie within this distance, or one of them is another of its name.
    private static final double MOST_BETWEEN_METERS = 400_000;

    /// Of latitude (IUGG mean radius).
    private static final double METERS_A_DEGREE = 111_195;

    private static final String SIDE = "(north|south|east|west|north-?east|north-?west|south-?east|south-?west)";
    private static final Pattern BETWEEN = Pattern.compile("(?:.* )?between (.+?) and (.+)");
    private static final Pattern AWAY = Pattern.compile(
            "(?:.* )?(?:(?:about|some|around|nearly) )?(\\d+(?:[.,]\\d+)?)[ -]?(km|kilometres?|kilometers?|miles?|metres?|meters?|m) (?:to the )?"
                    + SIDE + " of (.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE =
            Pattern.compile("(?:.* )?(?:to the )?" + SIDE + " of (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(SIDE + "ern (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEAR = Pattern.compile(
            "(?:.* )?(?:near|beside|around|close to|next to|above|behind|beyond|opposite|along|towards) (.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTSIDE = Pattern.compile(
            "(?:.* )?(?:outside|(?:out)?skirts of|suburbs? of|countryside of) (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE = Pattern.compile("(?:.* )?(?:of|in|at|inside|within|on|over) (.+)");

    private static final Map<String, Integer> BEARING = Map.of(
            "north",
            0,
            "northeast",
            45,
            "east",
            90,
            "southeast",
            135,
            "south",
            180,
            "southwest",
            225,
            "west",
            270,
            "northwest",
            315);

    private final Bearings bearings;

    Surroundings(Bearings bearings) {
        this.bearings = bearings;
    }

    /// The sites that the words may be; none when the gazetteer has none of them.
    List<Site> sites(String words) {
        String flat = words.strip();
        var named = flat.isEmpty() ? List.<Candidate>of() : bearings.of(flat);
        if (!named.isEmpty()) {
            return named.stream().map(Candidate::site).toList();
        }
        if (flat.startsWith("the ")) {
            return sites(flat.substring(4));
        }
        return between(flat)
                .or(() -> away(flat))
                .or(() -> beside(flat))
                .or(() -> match(NEAR, flat).map(m -> widened(sites(m.group(1)), NEAR_METERS)))
                .or(() -> match(OUTSIDE, flat).map(m -> widened(sites(m.group(1)), OUTSIDE_METERS)))
                .or(() -> match(PART, flat).map(m -> leaning(sites(m.group(2)), bearing(m.group(1)), 0.5, 0.75)))
                .or(() -> match(INSIDE, flat).map(m -> sites(m.group(1))))
                .orElse(List.of());
    }

    private static Optional<Matcher> match(Pattern pattern, String words) {
        var matcher = pattern.matcher(words);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private Optional<List<Site>> between(String words) {
        return match(BETWEEN, words).map(m -> {
            var out = new ArrayList<Site>();
            for (var from : sites(m.group(1))) {
                for (var to : sites(m.group(2))) {
                    double way = from.area().centre().metersTo(to.area().centre());
                    if (way <= MOST_BETWEEN_METERS && out.size() < Bearings.MOST_CANDIDATES) {
                        out.add(new Site(
                                from.name() + " and " + to.name(),
                                from.country(),
                                new Area(middle(from, to), way / 2)));
                    }
                }
            }
            return out;
        });
    }

    private static GeoPoint middle(Site from, Site to) {
        var a = from.area().centre();
        var b = to.area().centre();
        return new GeoPoint((a.latitude() + b.latitude()) / 2, (a.longitude() + b.longitude()) / 2);
    }

    private Optional<List<Site>> away(String words) {
        return match(AWAY, words).map(m -> {
            double meters = Double.parseDouble(m.group(1).replace(',', '.')) * unit(m.group(2));
            double error = Math.max(LEAST_ERROR_METERS, ERROR * meters);
            return sites(m.group(4)).stream()
                    .map(s -> moved(s, bearing(m.group(3)), meters, s.area().radiusMeters() + error))
                    .toList();
        });
    }

    private Optional<List<Site>> beside(String words) {
        return match(BESIDE, words)
                .map(m -> sites(m.group(2)).stream()
                        .map(s -> {
                            double out = s.area().radiusMeters() + NEAR_METERS;
                            return moved(s, bearing(m.group(1)), out, out);
                        })
                        .toList());
    }

    private static List<Site> widened(List<Site> sites, double meters) {
        return sites.stream()
                .map(s -> new Site(
                        s.name(),
                        s.country(),
                        new Area(s.area().centre(), s.area().radiusMeters() + meters)))
                .toList();
    }

    private static List<Site> leaning(List<Site> sites, int bearing, double way, double width) {
        return sites.stream()
                .map(s -> moved(
                        s,
                        bearing,
                        way * s.area().radiusMeters(),
                        width * s.area().radiusMeters()))
                .toList();
    }

    private static Site moved(Site site, int bearing, double meters, double radius) {
        var from = site.area().centre();
        double latitude = from.latitude() + meters * Math.cos(Math.toRadians(bearing)) / METERS_A_DEGREE;
        double across = METERS_A_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(from.latitude())));
        double longitude = from.longitude() + meters * Math.sin(Math.toRadians(bearing)) / across;
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return new Site(
                site.name(), site.country(), new Area(onEarth ? new GeoPoint(latitude, longitude) : from, radius));
    }

    private static int bearing(String side) {
        return BEARING.getOrDefault(side.toLowerCase(Locale.ROOT).replace("-", ""), 0);
    }

    private static double unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "km", "kilometre", "kilometres", "kilometer", "kilometers" -> 1_000;
            case "mile", "miles" -> 1_609.344;
            default -> 1;
        };
    }
}
