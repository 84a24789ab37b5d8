// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Country;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Site;
import org.truceline.model.Sun;
import org.truceline.model.When;

/// Gives "at sunset on 12 September" its minute at the capital of the country the words are about, and clock times
/// their zone.
final class Sunset {
    private final Gazetteer gazetteer;
    private final Optional<Country> home;

    /// @param home the country the report is about, where one stands out
    Sunset(Gazetteer gazetteer, Optional<Country> home) {
        this.gazetteer = gazetteer;
        this.home = home;
    }

    When resolve(TimeExpression time, @Nullable Place place) {
        var country = country(place).or(() -> home);
        if (country.isEmpty()) {
            return time.when();
        }
        if (time.sunset() != TimeExpression.Sun.NONE && time.when().from() instanceof Moment.Day day) {
            return at(day.date(), time, country.get());
        }
        var zone = country.get().zone();
        return new When(
                zoned(time.when().from(), zone),
                zoned(time.when().to(), zone),
                time.when().words());
    }

    private Optional<Country> country(@Nullable Place place) {
        return place == null ? Optional.empty() : only(place).flatMap(gazetteer::countryOfCode);
    }

    /// The country of all that a place may be.
    private static Optional<String> only(Place place) {
        var countries =
                place.candidates().stream().map(Site::country).distinct().toList();
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }

    private static @Nullable Moment zoned(@Nullable Moment moment, ZoneId zone) {
        return moment instanceof Moment.Minute minute && minute.zone() == null
                ? new Moment.Minute(minute.time(), zone)
                : moment;
    }

    private static When at(LocalDate date, TimeExpression time, Country country) {
        var point = country.capital().area().centre();
        var moment = time.sunset() == TimeExpression.Sun.SET
                ? Sun.sets(point, date, country.zone())
                : Sun.rises(point, date, country.zone());
        return moment.map(t -> new Moment.Minute(LocalDateTime.ofInstant(t, country.zone()), country.zone()))
                .map(minute -> new When(minute, minute, time.when().words()))
                .orElse(time.when());
    }
}
